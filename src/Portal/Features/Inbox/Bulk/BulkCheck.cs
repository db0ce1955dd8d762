using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Features.Inbox.Marks;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Inbox.Bulk;

/// <summary>Whether everything is there that an act on many needs, and what it comes to.</summary>
public sealed class BulkCheck(SiteOptions site, DateTimeOffset now)
{
    /// <param name="choices">What could be chosen.</param>
    /// <returns>Fields with what is wrong about them.</returns>
    public IEnumerable<(string Field, string Message)> Faults(BulkWhat what, BulkInput input, IReadOnlyList<SelectListItem> choices)
    {
        var (field, value) = what switch
        {
            BulkWhat.Decide => (nameof(input.Choice), input.Choice?.ToString()),
            BulkWhat.State => (nameof(input.State), input.State?.ToString()),
            BulkWhat.AddTag or BulkWhat.RemoveTag => (nameof(input.Tag), input.Tag?.ToString()),
            BulkWhat.Topic => (nameof(input.Topic), input.Topic?.ToString() ?? ""),
            BulkWhat.Template => (nameof(input.Template), input.Template),
            _ => ("", null),
        };
        if (field.Length > 0 && choices.All(choice => choice.Value != value))
        {
            yield return (field, BulkTexts.Choose);
        }

        if (what == BulkWhat.Decide && input.Choice == Decide.DecisionChoice.Hold && !(input.Until > site.Day(now)))
        {
            yield return (nameof(input.Until), MarkTexts.RuleDate);
        }

        if (what == BulkWhat.Snooze && !(Moment(input) > now && Moment(input) <= now + Model.Inquiries.Inquiry.LongestSnooze))
        {
            yield return (nameof(input.Day), MarkTexts.RuleDate);
        }

        if (what == BulkWhat.NoAnswer && string.IsNullOrWhiteSpace(input.Because))
        {
            yield return (nameof(input.Because), Decide.DecideTexts.RuleBecause);
        }
    }

    /// <param name="network">The address that the request came from.</param>
    public BulkWish Wish(BulkWhat what, BulkInput input, string? network) => new(what, Languages.Current, network)
    {
        Choice = input.Choice,
        State = input.State,
        Until = input.Until,
        SnoozeUntil = what == BulkWhat.Snooze ? Moment(input) : null,
        Words = what == BulkWhat.NoAnswer ? input.Because : input.Reason,
        Target = what == BulkWhat.Topic ? input.Topic : input.Tag,
        Template = input.Template,
    };

    private DateTimeOffset? Moment(BulkInput input) => SnoozeTimes.Of(SnoozeFor.Date, input.Day, site, now);
}
