using System.ComponentModel.DataAnnotations;
using Portal.Features.Shared;
using Portal.Model.Text;

namespace Portal.Features.Contact;

/// <summary>A date at least and at most so many months from today, by the clock of the house.</summary>
public sealed class DayRangeAttribute(int firstMonth, int lastMonth) : ValidationAttribute
{
    public int FirstMonth { get; } = firstMonth;
    public int LastMonth { get; } = lastMonth;

    /// <summary>Days after the first month's day; 1 with month 0 is tomorrow.</summary>
    public int FirstDay { get; set; }

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        if (value is not DateOnly date)
        {
            return ValidationResult.Success;
        }

        var clock = validationContext.GetRequiredService<TimeProvider>();
        var today = clock.Today();

        // One day of grace: east of Greenwich it is tomorrow already, west of it still yesterday.
        var (first, last) = (today.AddMonths(FirstMonth).AddDays(FirstDay - 1), today.AddMonths(LastMonth).AddDays(1));
        return date >= first && date <= last
            ? ValidationResult.Success
            : new(FormTexts.DateRange.With(validationContext.DisplayName, Dates.Day(first.AddDays(1)), Dates.Day(last)), [validationContext.MemberName!]);
    }
}
