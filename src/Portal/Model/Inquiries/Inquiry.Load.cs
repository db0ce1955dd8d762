namespace Portal.Model.Inquiries;

/// <content>How many hours a month a collaboration takes, as far as anybody can say.</content>
public sealed partial class Inquiry
{
    /// <summary>Planned here. It counts only while <see cref="State"/> is <see cref="InquiryState.Accepted"/>.</summary>
    public CollaborationLoad? Load { get; private set; }

    /// <summary>Whether hours can be planned for it.</summary>
    public bool TakesLoad => Kind == InquiryKind.Collaboration && State != InquiryState.Quarantine && !State.IsEnd();

    /// <summary>Needs <see cref="Load"/> loaded. The same once more changes nothing.</summary>
    /// <param name="span">Its months are named by any of their days.</param>
    /// <param name="today">By the clock of the house.</param>
    /// <exception cref="InquiryRuleException">No hours can be planned for it, or hours or months cannot be right.</exception>
    public void PlanLoad(LoadSpan span, DateOnly today, Actor by, DateTimeOffset now)
    {
        span = span with { First = LoadSpan.MonthOf(span.First), Last = span.Last is { } last ? LoadSpan.MonthOf(last) : null };
        if (Refusal(span, LoadSpan.MonthOf(today)) is { } rule)
        {
            throw new InquiryRuleException(rule);
        }

        if (Load?.Span == span)
        {
            return;
        }

        if (Load is null)
        {
            Load = CollaborationLoad.Create(Id, span);
        }
        else
        {
            Load.Set(span);
        }

        Record(InquiryEventKind.LoadPlanned, Load.ToString(), by, now);
    }

    /// <summary>Nobody knows any more how much it takes. Needs <see cref="Load"/> loaded.</summary>
    /// <exception cref="InquiryRuleException">It is over, or was never one that hours are planned for.</exception>
    public void DropLoad(Actor by, DateTimeOffset now)
    {
        if (!TakesLoad)
        {
            throw new InquiryRuleException(InquiryRule.NoLoad);
        }

        if (Load is not null)
        {
            Record(InquiryEventKind.LoadDropped, Load.ToString(), by, now);
            Load = null;
        }
    }

    private InquiryRule? Refusal(LoadSpan span, DateOnly month) =>
        !TakesLoad ? InquiryRule.NoLoad
        : span.From < 0 || span.From > span.To || span.To > CollaborationLoad.MostHours ? InquiryRule.LoadHours
        : span.First < month.AddMonths(-CollaborationLoad.MostMonths) || span.First > month.AddMonths(CollaborationLoad.MostMonths) ? InquiryRule.LoadTooFar
        : span.Last is not { } last || last < span.First || last > span.First.AddMonths(CollaborationLoad.MostMonths - 1) ? InquiryRule.LoadMonths
        : null;
}
