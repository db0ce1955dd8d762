namespace Portal.Features.Inbox.Export;

/// <summary>Which inquiries are exported. Without a query and without chosen ones: all that there are, also spam.</summary>
/// <param name="Query">What the inbox is asked for.</param>
/// <param name="Chosen">Those that were ticked.</param>
/// <param name="At">What came in later is left out; also the hour by which the query is understood.</param>
public sealed record ExportSource(string? Query, IReadOnlyList<Guid>? Chosen, DateTimeOffset At);

/// <summary>The query does not mean any more what it meant, as where a topic is gone that it names.</summary>
public sealed class ExportQueryException() : Exception("The query of an export is not understood any more.");
