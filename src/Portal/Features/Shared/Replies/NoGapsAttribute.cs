using System.ComponentModel.DataAnnotations;
using Portal.Model.Replies;

namespace Portal.Features.Shared.Replies;

/// <summary>A form whose text may be kept unfinished.</summary>
public interface IDraftInput
{
    bool IsDraft { get; }
}

/// <summary>An answer that is to be sent has no placeholder left; a draft may.</summary>
public sealed class NoGapsAttribute : ValidationAttribute
{
    private const int MaxShown = 60;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is string text && validationContext.ObjectInstance is not IDraftInput { IsDraft: true } && ReplyGap.In(text) is [var first, ..] gaps
            ? new(Describe(first, gaps.Count), [validationContext.MemberName!])
            : ValidationResult.Success;

    private static string Describe(ReplyGap gap, int count)
    {
        var message = gap.Asks is { } asked ? FillingTexts.GapAsks.With(Short(asked)) : FillingTexts.GapLeft.With(Short(gap.Source));
        return count == 1 ? message : Forms.FieldMarkup.Sentences(message, FillingTexts.GapMore.With(count - 1));
    }

    private static string Short(string text) => text.Length <= MaxShown ? text : text[..MaxShown] + "…";
}
