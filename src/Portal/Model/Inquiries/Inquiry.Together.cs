using Portal.Model.Triage;

namespace Portal.Model.Inquiries;

/// <content>Inquiries that belong together: side by side, or one taken into another.</content>
public sealed partial class Inquiry
{
    /// <summary>Both stay as they are and point to each other.</summary>
    public InquiryLink LinkTo(Inquiry other, Actor by, DateTimeOffset now)
    {
        var link = InquiryLink.Between(Id, other.Id, now);
        Record(InquiryEventKind.Linked, other.Reference, by, now);
        other.Record(InquiryEventKind.Linked, Reference, by, now);
        return link;
    }

    public void UnlinkFrom(Inquiry other, Actor by, DateTimeOffset now)
    {
        Record(InquiryEventKind.Unlinked, other.Reference, by, now);
        other.Record(InquiryEventKind.Unlinked, Reference, by, now);
    }

    /// <summary>
    /// The conversation goes on at the main one, which shows this one's part of it. What the sender was told stays;
    /// reopening this one takes it out again.
    /// </summary>
    /// <exception cref="InquiryRuleException">The table of states forbids it, or the other one cannot be the main one: itself, merged, or held back.</exception>
    public void MergeInto(Inquiry main, Actor by, DateTimeOffset now)
    {
        if (main.Id == Id || main.MainInquiryId is not null || main.State is InquiryState.Quarantine or InquiryState.Spam)
        {
            throw new InquiryRuleException(InquiryRule.NotAMainOne);
        }

        MoveTo(InquiryState.Duplicate, main.Reference, until: null, by, now);
        MainInquiryId = main.Id;
        main.Record(InquiryEventKind.Merged, Reference, by, now);
    }
}
