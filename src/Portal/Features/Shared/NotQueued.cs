namespace Portal.Features.Shared;

/// <summary>
/// Put on an endpoint that stands outside the queue of requests and may take as long as it takes: it asks the database
/// nothing, or hands out so much that whoever reads slowly would keep a place from others, or has a bound of its own.
/// </summary>
public sealed class NotQueued;
