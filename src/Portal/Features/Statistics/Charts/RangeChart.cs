namespace Portal.Features.Statistics.Charts;

/// <summary>Ranges over time: each column is sure up to its bar and possible up to its point, against a limit right across.</summary>
/// <param name="LimitName">Null where there is no limit.</param>
/// <param name="NoteHeader">Over the notes in the table.</param>
/// <param name="Notes">A word for each column; empty where there is nothing to say.</param>
public sealed record RangeChart(ColumnChart Columns, string? LimitName, string NoteHeader, IReadOnlyList<string> Notes);
