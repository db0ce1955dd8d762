using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Model.Inquiries;

public sealed class InternApplicationConfiguration : IEntityTypeConfiguration<InternApplication>
{
    public void Configure(EntityTypeBuilder<InternApplication> application)
    {
        application.ToTable("intern_applications", table =>
        {
            table.HasCheckConstraint("ck_intern_applications_months", $"months between 1 and {InternApplication.MaxMonths}");
            table.HasCheckConstraint("ck_intern_applications_days", $"days_per_week between 1 and {InternApplication.MaxDaysPerWeek}");
            table.HasCheckConstraint("ck_intern_applications_year", $"year between 1 and {InternApplication.MaxYear}");
        });
        application.HasKey(a => a.InquiryId);
        application.Property(a => a.Major).HasMaxLength(InternApplication.MaxMajorLength);
        application.Property(a => a.CvLink).HasMaxLength(InternApplication.MaxLinkLength);
        application.Property(a => a.WorkLinks).HasMaxLength(InternApplication.MaxWorkLinksLength);
        application.Property(a => a.Advisor).HasMaxLength(InternApplication.MaxAdvisorLength);
        application.Property(a => a.TopicAnswer).HasMaxLength(InternApplication.MaxTopicAnswerLength);
        application.Property(a => a.AiUse).HasMaxLength(InternApplication.MaxAiUseLength);
        application.Property(a => a.Phone).HasMaxLength(InternApplication.MaxPhoneLength);
        application.Property(a => a.Source).HasMaxLength(InternApplication.MaxSourceLength);
        application.HasOne(a => a.SecondTopic).WithMany().HasForeignKey(a => a.SecondTopicId).OnDelete(DeleteBehavior.Restrict);
        application.Property(a => a.Experience).HasMaxLength(InternApplication.MaxTextLength);
    }
}

public sealed class CollaborationProposalConfiguration : IEntityTypeConfiguration<CollaborationProposal>
{
    public void Configure(EntityTypeBuilder<CollaborationProposal> proposal)
    {
        proposal.ToTable("collaboration_proposals");
        proposal.HasKey(p => p.InquiryId);
        proposal.Property(p => p.Role).HasMaxLength(CollaborationProposal.MaxRoleLength);
        proposal.Property(p => p.Homepage).HasMaxLength(CollaborationProposal.MaxLinkLength);
        proposal.Property(p => p.Goal).HasMaxLength(CollaborationProposal.MaxGoalLength);
        proposal.Property(p => p.Brings).HasMaxLength(CollaborationProposal.MaxOfferLength);
        proposal.Property(p => p.Needs).HasMaxLength(CollaborationProposal.MaxOfferLength);
        proposal.Property(p => p.TimeFrame).HasMaxLength(CollaborationProposal.MaxTimeFrameLength);
        proposal.Property(p => p.Restrictions).HasMaxLength(CollaborationProposal.MaxRestrictionsLength);
        proposal.Property(p => p.Others).HasMaxLength(CollaborationProposal.MaxOthersLength);
    }
}

public sealed class TalkInvitationConfiguration : IEntityTypeConfiguration<TalkInvitation>
{
    public void Configure(EntityTypeBuilder<TalkInvitation> talk)
    {
        talk.ToTable("talk_invitations");
        talk.HasKey(t => t.InquiryId);
        talk.Property(t => t.Event).HasMaxLength(TalkInvitation.MaxLineLength);
        talk.Property(t => t.Dates).HasMaxLength(TalkInvitation.MaxLineLength);
        talk.Property(t => t.Venue).HasMaxLength(TalkInvitation.MaxLineLength);
        talk.Property(t => t.Length).HasMaxLength(TalkInvitation.MaxLineLength);
        talk.Property(t => t.Audience).HasMaxLength(TalkInvitation.MaxLineLength);
        talk.Property(t => t.OtherSpeakers).HasMaxLength(TalkInvitation.MaxOtherSpeakersLength);
        talk.Property(t => t.EventLink).HasMaxLength(TalkInvitation.MaxLinkLength);
    }
}

public sealed class GeneralQuestionConfiguration : IEntityTypeConfiguration<GeneralQuestion>
{
    public void Configure(EntityTypeBuilder<GeneralQuestion> question)
    {
        question.ToTable("general_questions");
        question.HasKey(q => q.InquiryId);
        question.Property(q => q.Subject).HasMaxLength(GeneralQuestion.MaxSubjectLength);
        question.HasOne(q => q.Publication).WithMany().HasForeignKey(q => q.PublicationId).OnDelete(DeleteBehavior.SetNull);
    }
}
