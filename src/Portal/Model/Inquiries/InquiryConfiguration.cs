using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Model.Text;

namespace Portal.Model.Inquiries;

public sealed class InquiryConfiguration : IEntityTypeConfiguration<Inquiry>
{
    /// <summary>Everything that somebody may want to see without looking for spam.</summary>
    private const string Listed = "state not in ('quarantine', 'spam')";
    private const string Ended = "state in ('declined', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate')";

    /// <summary>See <see cref="Inquiry.OwesAnswer"/>.</summary>
    private static readonly string Promised =
        $"first_answered_at is null and no_answer_because is null and state not in ({Listing(Inquiry.ExpectsNoAnswer)})";

    /// <summary>See <see cref="Inquiry.IsUntold"/>.</summary>
    private static readonly string Untold = $"state in ({Listing(Inquiry.HasToBeTold)}) and told_state <> state";

    /// <summary>See <see cref="Inquiry.Waits"/>.</summary>
    private static readonly string Waiting =
        $"state in ({Listing(Inquiry.WaitsIn)}) and told_state not in ({Listing(Inquiry.ToldOutcome)})";

    public void Configure(EntityTypeBuilder<Inquiry> inquiry)
    {
        inquiry.ToTable("inquiries", table =>
        {
            table.HasCheckConstraint("ck_inquiries_on_hold_has_date", "(state = 'on_hold') = (on_hold_until is not null)");
            table.HasCheckConstraint("ck_inquiries_reason_only_of_declined", "decline_reason is null or state = 'declined'");
            table.HasCheckConstraint("ck_inquiries_main_only_of_duplicate", "main_inquiry_id is null or (state = 'duplicate' and main_inquiry_id <> id)");
            table.HasCheckConstraint("ck_inquiries_stars", $"stars between 1 and {Inquiry.MaxStars}");
            table.HasCheckConstraint("ck_inquiries_new_reply_by", "new_reply_by > reply_by");
            table.HasCheckConstraint("ck_inquiries_snooze_reason", "snooze_reason is null or snoozed_until is not null");
        });
        inquiry.Property(i => i.Id).ValueGeneratedNever();
        inquiry.Property(i => i.Reference).HasMaxLength(InquiryReference.MaxLength);
        inquiry.Property(i => i.TextFingerprint).HasMaxLength(32);
        inquiry.Property(i => i.AddressKey).HasMaxLength(32);
        inquiry.Property(i => i.ConsentVersion).HasMaxLength(20);
        inquiry.Property(i => i.ProposedEmail).HasMaxLength(MailAddressText.MaxLength);
        inquiry.Property(i => i.SnoozeReason).HasMaxLength(Inquiry.MaxSnoozeReasonLength);
        inquiry.Property(i => i.NoAnswerBecause).HasMaxLength(Inquiry.MaxBecauseLength);
        inquiry.Property<uint>("Version").HasColumnName("xmin").IsRowVersion();
        inquiry.ComplexProperty(i => i.Sender, sender =>
        {
            sender.Ignore(s => s.HasEmail);
            sender.Property(s => s.FullName).HasColumnName("full_name").HasMaxLength(Sender.MaxNameLength);
            sender.Property(s => s.OtherName).HasColumnName("other_name").HasMaxLength(Sender.MaxNameLength);
            sender.Property(s => s.Email).HasColumnName("email").HasMaxLength(MailAddressText.MaxLength);
            sender.Property(s => s.Organisation).HasColumnName("organisation").HasMaxLength(Sender.MaxOrganisationLength);
        });

        inquiry.HasIndex(i => i.Reference).IsUnique();
        inquiry.HasIndex(i => i.SubmissionKey).IsUnique();
        inquiry.HasIndex(i => i.FormKey);
        inquiry.HasIndex(i => i.TextFingerprint);
        inquiry.HasIndex(i => new { i.AddressKey, i.ReceivedAt }).HasFilter("address_key is not null");
        inquiry.HasIndex(i => i.ReceivedAt);
        inquiry.HasIndex(i => new { i.State, i.Id }).IsDescending(false, true).IncludeProperties(i => new { i.SnoozedUntil });

        // What the lists of the inbox ask for, each in its order.
        inquiry.HasIndex(i => new { i.Kind, i.Id }).IsDescending(false, true).HasFilter(Listed);
        inquiry.HasIndex(i => new { i.TopicId, i.Id }).IsDescending(false, true).HasFilter(Listed);
        inquiry.HasIndex(i => i.Id, "ix_inquiries_listed").IsDescending().HasFilter(Listed).HasDatabaseName("ix_inquiries_listed");
        inquiry.HasIndex(i => i.Id, "ix_inquiries_ended").IsDescending().HasFilter(Ended).HasDatabaseName("ix_inquiries_ended");
        inquiry.HasIndex(i => new { i.ReplyBy, i.Id }, "ix_inquiries_promised").HasFilter(Promised).IncludeProperties(i => new { i.State, i.SnoozedUntil, i.SenderWroteAt }).HasDatabaseName("ix_inquiries_promised");
        inquiry.HasIndex(i => i.Id, "ix_inquiries_untold").IsDescending().HasFilter(Untold).HasDatabaseName("ix_inquiries_untold");
        inquiry.HasIndex(i => i.TopicId, "ix_inquiries_waiting").HasFilter(Waiting).HasDatabaseName("ix_inquiries_waiting");
        inquiry.HasIndex(i => new { i.SnoozedUntil, i.Id }).HasFilter("snoozed_until is not null").IncludeProperties(i => new { i.State, i.SenderWroteAt });
        inquiry.HasIndex(i => new { i.SenderWroteAt, i.Id }).HasFilter("sender_wrote_at is not null").IncludeProperties(i => new { i.State, i.SnoozedUntil });
        inquiry.HasIndex(i => i.Id, "ix_inquiries_flagged").IsDescending().HasFilter("is_flagged").HasDatabaseName("ix_inquiries_flagged");
        inquiry.HasIndex(i => new { i.Stars, i.Id }).IsDescending().HasFilter("stars is not null");
        inquiry.HasIndex(i => i.MainInquiryId).HasFilter("main_inquiry_id is not null");

        inquiry.HasOne<Inquiry>().WithMany().HasForeignKey(i => i.MainInquiryId).OnDelete(DeleteBehavior.SetNull);
        inquiry.HasOne(i => i.Topic).WithMany().HasForeignKey(i => i.TopicId).OnDelete(DeleteBehavior.Restrict);
        inquiry.HasOne(i => i.Intern).WithOne().HasForeignKey<InternApplication>(a => a.InquiryId).OnDelete(DeleteBehavior.Cascade);
        inquiry.HasOne(i => i.Collaboration).WithOne().HasForeignKey<CollaborationProposal>(p => p.InquiryId).OnDelete(DeleteBehavior.Cascade);
        inquiry.HasOne(i => i.Talk).WithOne().HasForeignKey<TalkInvitation>(t => t.InquiryId).OnDelete(DeleteBehavior.Cascade);
        inquiry.HasOne(i => i.Question).WithOne().HasForeignKey<GeneralQuestion>(q => q.InquiryId).OnDelete(DeleteBehavior.Cascade);
        inquiry.HasMany(i => i.Messages).WithOne().HasForeignKey(m => m.InquiryId).OnDelete(DeleteBehavior.Cascade);
        inquiry.HasMany(i => i.Events).WithOne().HasForeignKey(e => e.InquiryId).OnDelete(DeleteBehavior.Cascade);
        inquiry.HasMany(i => i.PromiseChanges).WithOne().HasForeignKey(c => c.InquiryId).OnDelete(DeleteBehavior.Cascade);
        inquiry.HasMany(i => i.Attachments).WithOne().HasForeignKey(a => a.InquiryId).OnDelete(DeleteBehavior.Cascade);
    }

    private static string Listing(IEnumerable<InquiryState> states) => string.Join(", ", states.Select(state => $"'{SnakeCase.Of(state)}'"));
}
