using Portal.Features.Inbox.Decide;
using Portal.Features.Shared;

namespace Portal.Features.Inbox.Keyboard;

/// <summary>All keys of the inbox, as they are explained; what they do is in js/keys.js and in the pages (<c>data-key</c>).</summary>
public static class KeyGroups
{
    /// <summary>Where some keys mean something of their own.</summary>
    private const string Session = "session";

    public static IReadOnlyList<KeyGroup> All =>
    [
        new(KeyTexts.Move,
        [
            new("j", KeyTexts.Next),
            new("k", KeyTexts.Previous),
            new("o", KeyTexts.Open) { Shown = [["o"], ["Enter"]] },
            new("u", KeyTexts.Up) { On = "" },
            new("/", KeyTexts.Search),
            new("g i", KeyTexts.GoInbox),
            new("g n", KeyTexts.GoNew),
            new("g o", KeyTexts.GoOutbox),
            new("g t", KeyTexts.GoTopics),
            new("g s", KeyTexts.GoSession),
        ]),
        new(KeyTexts.Decide,
        [
            new("e", KeyTexts.DecideNow),
            .. Enum.GetValues<DecisionChoice>().Select(choice => new KeyRow($"e {choice.Key()}", Words.Of(choice))),
            new("f", KeyTexts.Flag),
            new("1", KeyTexts.Stars) { Shown = [["1–5"]] },
            new("s", KeyTexts.State) { On = "" },
            new("z", KeyTexts.Snooze),
            new("t", KeyTexts.Tag),
            new("ctrl+z", KeyTexts.Undo) { Shown = [["Ctrl+Z"]] },
        ]),
        new(KeyTexts.InSession,
        [
            new("s", Words.Of(DecisionChoice.Shortlist)) { On = Session },
            new("a", Words.Of(DecisionChoice.Ask)) { On = Session },
            new("h", Words.Of(DecisionChoice.Hold)) { On = Session },
            .. Enum.GetValues<DecisionChoice>().Where(choice => choice >= DecisionChoice.DeclineFit).Select(choice => new KeyRow($"d {choice.Key()}", Words.Of(choice)) { On = Session }),
            new("u", KeyTexts.SessionEnd) { On = Session },
        ]),
        new(KeyTexts.Several,
        [
            new("x", KeyTexts.Choose),
            new("* a", KeyTexts.ChooseAll),
            new("* n", KeyTexts.ChooseNone),
        ]),
        new(KeyTexts.ReadAndWrite,
        [
            new("v", KeyTexts.File),
            new("[", KeyTexts.PreviousFile),
            new("]", KeyTexts.NextFile),
            new("n", KeyTexts.Note),
            new("r", KeyTexts.Reply),
            new("::", KeyTexts.Templates) { Shown = [["::"]] },
            new("ctrl+enter", KeyTexts.Send) { Shown = [["Ctrl+Enter"]] },
            new(".", KeyTexts.Copy),
        ]),
        new(KeyTexts.Always,
        [
            new("", KeyTexts.Escape) { Shown = [["Esc"]] },
            new("?", KeyTexts.Help),
        ]),
    ];
}

public sealed record KeyGroup(string Name, IReadOnlyList<KeyRow> Rows);

/// <param name="Keys">As in <c>data-key</c>: it is listed where the page answers to it; empty for what is always there.</param>
public sealed record KeyRow(string Keys, string Does)
{
    /// <summary>The page on which it means this (<c>data-keys-page</c>); empty for all that are not named, null for every page.</summary>
    public string? On { get; init; }

    /// <summary>Each way to do it, as keys that are pressed one after the other.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Shown { get; init; } = [Keys.Split(' ')];
}
