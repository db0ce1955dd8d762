using System.ComponentModel.DataAnnotations;
using Portal.Features.Shared.Forms;
using Portal.Model.Accounts;

namespace Portal.Features.Account.Tokens;

/// <summary>What a token is to be called, and what it may do for how long.</summary>
public sealed class TokenInput : IValidatableObject
{
    [Needed, TextLength(ApiToken.MaxNameLength)]
    [Display(Name = nameof(TokensTexts.Name), Description = nameof(TokensTexts.NameHint), ResourceType = typeof(TokensTexts))]
    public string? Name { get; set; }

    [Display(Name = nameof(TokensTexts.Reads), Description = nameof(TokensTexts.ReadsHint), ResourceType = typeof(TokensTexts))]
    public bool Reads { get; set; }

    [Display(Name = nameof(TokensTexts.Exports), Description = nameof(TokensTexts.ExportsHint), ResourceType = typeof(TokensTexts))]
    public bool Exports { get; set; }

    [Needed, WholeNumber(1, ApiToken.MaxDays)]
    [Display(Name = nameof(TokensTexts.Days), Description = nameof(TokensTexts.DaysHint), ResourceType = typeof(TokensTexts))]
    public int? Days { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Reads && !Exports)
        {
            yield return new(TokensTexts.NothingChosen, [nameof(Reads)]);
        }
    }
}
