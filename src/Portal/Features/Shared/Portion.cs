namespace Portal.Features.Shared;

/// <summary>How far long work is.</summary>
/// <param name="Done">Of what it counts; grows, and ends at <paramref name="All"/>.</param>
/// <param name="All">As far as it is known; not less than <paramref name="Done"/>.</param>
public readonly record struct Portion(long Done, long All);
