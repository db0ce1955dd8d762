using Microsoft.AspNetCore.Mvc;
using Portal.Features.Inbox.Query;

namespace Portal.Features.Inbox;

/// <content>The view that the inquiry was opened from: the way back, and to the one before and behind it.</content>
public sealed partial class DetailsModel
{
    /// <summary>The query of the view; null where the page was opened by its reference alone.</summary>
    [FromQuery(Name = "q")]
    public string? ViewQuery { get; set; }

    /// <summary>Where in the view the inquiry stood when it was opened; it may have left it since. See <see cref="ListCursor"/>.</summary>
    [FromQuery(Name = "at")]
    public string? ViewAt { get; set; }

    /// <summary>Where the page of the list begins that it was opened from.</summary>
    [FromQuery(Name = "after")]
    public string? ViewAfter { get; set; }

    public string? Previous { get; private set; }
    public string? Next { get; private set; }

    /// <summary>To the line of this inquiry.</summary>
    public string ListAddress => ListOf(ViewQuery) + $"#{Inquiry.Reference}";

    private string ListOf(string? query) =>
        query is null ? "~/inbox" : $"~/inbox?q={Uri.EscapeDataString(query)}{(ListCursor.Parse(ViewAfter) is { } after ? $"&after={after}" : "")}";

    /// <summary>Where a form of this page is sent, so that the view is not lost.</summary>
    public string Here(string handler) => $"?handler={handler}{ViewQueryString("&")}";

    /// <summary>The same as fields, for a form that is sent by its address.</summary>
    public IEnumerable<(string Name, string Value)> View =>
        new[] { ("q", ViewQuery), ("at", ViewAt), ("after", ViewAfter) }.Where(pair => pair.Item2 is not null).Select(pair => (pair.Item1, pair.Item2!));

    private string ViewQueryString(string before) => ListCursor.Parse(ViewAt) is { } at && ViewQuery is not null
        ? $"{before}q={Uri.EscapeDataString(ViewQuery)}&at={at}{(ListCursor.Parse(ViewAfter) is { } after ? $"&after={after}" : "")}"
        : "";

    private async Task FindNeighboursAsync(CancellationToken cancellationToken)
    {
        if (ViewQuery is null || ListCursor.Parse(ViewAt) is not { } at)
        {
            return;
        }

        var scope = await scopes.ReadAsync(cancellationToken);
        var query = InboxQuery.Read(ViewQuery, scope);
        Next = await AddressAsync(await finder.AfterAsync(query, scope, at, 1, cancellationToken), cancellationToken);
        Previous = await AddressAsync(await finder.BeforeAsync(query, scope, at, 1, cancellationToken), cancellationToken);
    }

    private async Task<string?> AddressAsync(IReadOnlyList<ListCursor> found, CancellationToken cancellationToken) =>
        found is [var cursor] && await pages.ReferenceOfAsync(cursor.Id, cancellationToken) is { } reference
            ? $"~/inbox/{reference}?q={Uri.EscapeDataString(ViewQuery!)}&at={cursor}{(ListCursor.Parse(ViewAfter) is { } after ? $"&after={after}" : "")}"
            : null;
}
