using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Model.Text;

namespace Portal.Model.Inquiries;

public sealed class MessageConfiguration : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> message)
    {
        message.ToTable("messages", table =>
            table.HasCheckConstraint("ck_messages_author", "(kind = 'from_sender') = (author_id is null)"));
        message.Property(m => m.Id).ValueGeneratedNever();
        message.Property(m => m.Body).HasMaxLength(Message.MaxBodyLength);
        message.Property(m => m.AuthorName).HasMaxLength(Sender.MaxNameLength);
        message.HasOne(m => m.Mail).WithMany().HasForeignKey(m => m.MailId).OnDelete(DeleteBehavior.SetNull);
        message.HasIndex(m => m.MailId).IsUnique();
        message.HasIndex(m => new { m.InquiryId, m.Id });
    }
}

public sealed class NoteVersionConfiguration : IEntityTypeConfiguration<NoteVersion>
{
    public void Configure(EntityTypeBuilder<NoteVersion> version)
    {
        version.ToTable("note_versions");
        version.HasKey(v => new { v.MessageId, v.Number });
        version.Property(v => v.Body).HasMaxLength(Message.MaxBodyLength);
        version.HasOne<Message>().WithMany().HasForeignKey(v => v.MessageId).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class PromiseChangeConfiguration : IEntityTypeConfiguration<PromiseChange>
{
    public void Configure(EntityTypeBuilder<PromiseChange> change)
    {
        change.ToTable("promise_changes", table => table.HasCheckConstraint("ck_promise_changes_note", "(cause = 'extended') = (note is not null)"));
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Property(c => c.Note).HasMaxLength(PromiseChange.MaxNoteLength);
        change.Property(c => c.ActorName).HasMaxLength(Sender.MaxNameLength);
        change.HasIndex(c => new { c.InquiryId, c.Id });
    }
}

public sealed class InquiryEventConfiguration : IEntityTypeConfiguration<InquiryEvent>
{
    public void Configure(EntityTypeBuilder<InquiryEvent> entry)
    {
        var pairs = InquiryTransitions.All.Select(pair => $"'{SnakeCase.Of(pair.From.ToString())}>{SnakeCase.Of(pair.To.ToString())}'");
        entry.ToTable("inquiry_events", table => table.HasCheckConstraint(
            "ck_inquiry_events_transition",
            $"kind <> 'state_changed' or coalesce(from_state || '>' || to_state in ({string.Join(", ", pairs)}), false)"));
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.Detail).HasMaxLength(InquiryEvent.MaxDetailLength);
        entry.Property(e => e.ActorName).HasMaxLength(Sender.MaxNameLength);
        entry.HasIndex(e => new { e.InquiryId, e.Id });
    }
}
