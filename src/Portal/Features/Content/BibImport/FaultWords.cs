using System.Globalization;
using Portal.Features.Content.Bibliography;
using Portal.Features.Shared;

namespace Portal.Features.Content.BibImport;

/// <summary>What is wrong with BibTeX in plain words of the reader's language; texts <c>Fault_…</c>, <c>Why_…</c> and <c>Like_…</c>.</summary>
internal static class FaultWords
{
    public static string Of(BibFault fault) => Text($"Fault_{fault.Mistake}").With(fault.Name, fault.Other);

    public static string Of(AuthorJudgement judgement, string name) =>
        Text($"Why_{judgement.Reason}").With(name, string.Join(BibImportTexts.ListSeparator, judgement.Names));

    public static string Of(BibLikeness likeness, string key) => Text($"Like_{likeness}").With(key);

    public static string Of(BibOutcome outcome) => Text($"Outcome_{outcome}");

    private static string Text(string name) =>
        BibImportTexts.ResourceManager.GetString(name, CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"BibImportTexts has no {name}.");
}
