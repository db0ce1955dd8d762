using System.Text;

namespace Portal.IntegrationTests.Contact;

/// <summary>
/// Changes what a form would send in ways that no form would: fields left out, sent twice or not understood, buttons that
/// are not there. The same seed makes the same changes. The texts are bytes, because not every sequence of bytes is a text.
/// </summary>
internal sealed class AnyInput(int seed)
{
    private static readonly string[] Odd =
    [
        "", " ", "\t\n ", "\u0000", "a\u0001\u0008\u001B[31m\u007F\u0085\u009Fb", "\u200B\u2060\uFEFF", "\u202Egnp.exe\u202C", "\u2066x\u2069", "a\u2028b\u2029c\u000Bd\u000Ce",
        "\r", "\r\n\r\n\r\n", "Z\u0301\u0301\u0301", "\uFB2C\u0958", "\uFDD0\uFFFE\uFFFF", "\U0001FFFE\U0010FFFF", "👩‍🔬🏳️‍🌈", "漢字。，", "ｆｕｌｌ　ｗｉｄｔｈ", "\u00A0", "\u3164\u115F",
        "</textarea><script>alert(1)</script>", "\" onfocus=alert(1) x='", "<!--", "&amp;&#0;&nbsp;", "'; drop table inquiries; --", "{{private_page}} {0} ${1} %s", "=cmd|' /C calc'!A0",
        "99999999999999999999999999", "-1", "0", "1", "2", "1e3", "0x10", "1,000", "٣", "NaN", "2027-02-30", "2027-03-01", "0001-01-01", "9999-12-31", "true", "false", "on", "OnSite", "Either", "other",
        "low-bit-diffusion", "tcec", "x@y.example", "\"a b\"@example.org", "https://example.org/\u202E", "javascript:alert(1)", "00000000-0000-0000-0000-000000000000", "check", "next", "form", "..", "Input.Message",
    ];

    private static readonly string[] Controls = ["at", "step", "back", "fit", "remove", "Input", "Input.", "handler", "topic", "Input.Cv", "Input.Kind", "Input.FreeTexts", "Input.Slots[0]"];

    private readonly Random random = new(seed);
    private readonly List<string> changed = [];

    /// <summary>What was done, in short.</summary>
    public string Changes => string.Join("; ", changed);

    /// <summary>Whether something happens that happens once in so many times.</summary>
    public bool Once(int times) => random.Next(times) == 0;

    public T Of<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <param name="fields">Those of the form, filled in.</param>
    public List<(string Name, byte[] Value)> Change(IEnumerable<(string Name, string Value)> fields)
    {
        var sent = fields.Select(field => (field.Name, Value: Encoding.UTF8.GetBytes(field.Value))).ToList();
        for (var changes = random.Next(5); changes > 0; changes--)
        {
            ChangeOne(sent, random.Next(sent.Count));
        }

        return sent;
    }

    private void ChangeOne(List<(string Name, byte[] Value)> sent, int at)
    {
        var (name, value) = sent[at];
        switch (random.Next(10))
        {
            case 0 when sent.Count > 1:
                sent.RemoveAt(at);
                changed.Add($"no {name}");
                break;
            case 1:
                sent.Insert(random.Next(sent.Count + 1), Noted("another", name, Text()));
                break;
            case 2:
                sent.Insert(random.Next(sent.Count + 1), Noted("more:", Of(Controls), Text()));
                break;
            case 3 or 4:
                sent[at] = Noted("new", name, Text());
                break;
            default:
                // Most texts stay long enough this way.
                sent[at] = Noted("longer", name, Once(2) ? [.. value, .. Text()] : [.. Text(), .. value]);
                break;
        }
    }

    private (string Name, byte[] Value) Noted(string what, string name, byte[] value)
    {
        changed.Add($"{what} {name} = {Convert.ToHexString(value.AsSpan(0, Math.Min(60, value.Length)))} ({value.Length} bytes)");
        return (name, value);
    }

    private byte[] Text() => random.Next(12) switch
    {
        0 => [.. Enumerable.Range(0, random.Next(1, 200)).Select(_ => (byte)random.Next(256))],
        1 => Encoding.UTF8.GetBytes(new string(Of("x好\n\u0301".ToCharArray()), random.Next(1, 20_000))),
        2 => [0xED, 0xA0, 0x80, .. "half of a surrogate"u8],
        3 => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => AnyRune().ToString()))),
        _ => Encoding.UTF8.GetBytes(Of(Odd)),
    };

    private Rune AnyRune()
    {
        Rune rune;
        while (!Rune.TryCreate(random.Next(Once(2) ? 0x3000 : 0x110000), out rune))
        {
        }

        return rune;
    }
}
