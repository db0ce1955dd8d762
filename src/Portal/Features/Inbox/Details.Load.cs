using Microsoft.AspNetCore.Mvc;
using Portal.Features.Inbox.Loads;
using Portal.Features.Shared;
using Portal.Features.Shared.Loads;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox;

/// <content>How many hours a month a collaboration takes, and what that comes to with all others.</content>
public sealed partial class DetailsModel
{
    /// <summary>Filled with what is planned, or else with what the sender expects.</summary>
    public LoadInput Load { get; private set; } = new();

    /// <summary>Null where no hours can be planned for this inquiry.</summary>
    public LoadBook? LoadBook { get; private set; }

    /// <summary>What the sender expects from next month on; null where nobody knows.</summary>
    public LoadSpan? ExpectedLoad => LoadBook is { } book && Inquiry.Collaboration is { } proposal ? LoadSpan.Expected(proposal.Effort, book.Month.AddMonths(1)) : null;

    public Task<IActionResult> OnPostPlanLoadAsync(
        string reference, uint version, [Bind(Prefix = nameof(Load))] LoadInput input, [FromServices] PlanLoadHandler plan, CancellationToken cancellationToken)
    {
        Load = input;
        return ActAsync(reference, version, async seen =>
        {
            await plan.HandleAsync(seen, input.ToSpan(), User.Actor(), cancellationToken);
            place = "#load";
            return PlanTexts.NoticePlanned;
        }, cancellationToken);
    }

    public Task<IActionResult> OnPostDropLoadAsync(string reference, uint version, [FromServices] PlanLoadHandler plan, CancellationToken cancellationToken) =>
        ActAsync(reference, version, async seen =>
        {
            await plan.HandleAsync(seen, null, User.Actor(), cancellationToken);
            place = "#load";
            return PlanTexts.NoticeDropped;
        }, cancellationToken);

    private async Task ReadLoadAsync(CancellationToken cancellationToken)
    {
        if (!Inquiry.TakesLoad)
        {
            return;
        }

        LoadBook = await loads.ReadAsync(cancellationToken);
        if (Load is { HoursFrom: null, HoursTo: null, FirstMonth: null, LastMonth: null } && (Inquiry.Load?.Span ?? ExpectedLoad) is { } span)
        {
            Load = LoadInput.Of(span);
        }
    }

    private static (string Field, string Message)? ExplainLoad(InquiryRule rule) =>
        LoadSentence.Explain(rule) is { } why ? (why.Field.Length == 0 ? "" : $"{nameof(Load)}.{why.Field}", why.Message) : null;
}
