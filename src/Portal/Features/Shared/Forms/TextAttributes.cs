using System.ComponentModel.DataAnnotations;
using Portal.Model.Text;

namespace Portal.Features.Shared.Forms;

/// <summary>An answer is needed. Blanks are none.</summary>
public sealed class NeededAttribute : RequiredAttribute
{
    /// <summary>Whether one chooses the answer instead of writing it; decides the wording.</summary>
    public bool IsChoice { get; set; }

    public override string FormatErrorMessage(string name) =>
        (IsChoice ? FormTexts.ChooseRequired : FormTexts.Required).With(name);
}

/// <summary>Limits of a text in weighted characters, see <see cref="CleanText.WeightedLength"/>.</summary>
public sealed class TextLengthAttribute(int max) : ValidationAttribute
{
    private const int LongestWorthSaying = 5000;

    public int Max { get; } = max;
    public int Min { get; set; }

    /// <summary>What the form says about it where one writes more than a line; a limit that nobody reaches is not worth words.</summary>
    public string? Hint => Min > 0 ? FormTexts.LengthHint.With(Min, Max)
        : Max <= LongestWorthSaying ? FormTexts.LengthMax.With(Max)
        : null;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        if (value is not string { Length: > 0 } text)
        {
            return ValidationResult.Success;
        }

        var length = CleanText.WeightedLength(text);
        return length > Max ? Fault(FormTexts.TooLong, length, Max)
            : length < Min ? Fault(FormTexts.TooShort, length, Min)
            : ValidationResult.Success;

        ValidationResult Fault(string format, int actual, int limit) =>
            new(format.With(validationContext.DisplayName, actual, limit), [validationContext.MemberName!]);
    }
}

/// <summary>One plain mail address, see <see cref="MailAddressText"/>.</summary>
public sealed class MailAddressAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is null or "" || MailAddressText.Normalize(value as string) is not null;

    public override string FormatErrorMessage(string name) => FormTexts.Mail.With(name);
}

/// <summary>A web address. It is shown and never fetched.</summary>
public sealed class WebAddressAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || IsOne(text);

    internal static bool IsOne(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Host.Contains('.', StringComparison.Ordinal) && url.UserInfo.Length == 0;

    public override string FormatErrorMessage(string name) => FormTexts.Link.With(name);
}

public sealed class WholeNumberAttribute(int min, int max) : RangeAttribute(min, max)
{
    public int Min { get; } = min;
    public int Max { get; } = max;

    public override string FormatErrorMessage(string name) => FormTexts.Number.With(name, Min, Max);
}

/// <summary>The box of an agreement: only ticked is an answer.</summary>
public sealed class TickedAttribute : RequiredAttribute
{
    public override bool IsValid(object? value) => value is true;

    public override string FormatErrorMessage(string name) => FormTexts.Consent;
}

/// <summary>At most so many lines; empty ones do not count.</summary>
public class LineCountAttribute(int max) : ValidationAttribute
{
    public int Max { get; } = max;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var lines = Lines(value);
        return lines.Length <= Max
            ? ValidationResult.Success
            : new(FormTexts.TooManyLines.With(validationContext.DisplayName, lines.Length, Max), [validationContext.MemberName!]);
    }

    protected static string[] Lines(object? value) =>
        (value as string ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Web addresses, one a line, each followed by words about it if one likes. They are shown and never fetched.</summary>
public sealed class WebAddressLinesAttribute(int max) : LineCountAttribute(max)
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var wrong = Array.FindIndex(Lines(value), line => !WebAddressAttribute.IsOne(line.Split([' ', '\t', '\u3000'], 2)[0]));
        return wrong < 0
            ? base.IsValid(value, validationContext)
            : new(FormTexts.LinkInLine.With(validationContext.DisplayName, wrong + 1), [validationContext.MemberName!]);
    }
}
