using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Options;
using Portal.Model.Site;

namespace Portal.Features.Shared.Erasing;

/// <summary>Says by name which period cannot be meant.</summary>
internal sealed class RetentionOptionsCheck : IValidateOptions<RetentionOptions>
{
    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        var faults = typeof(RetentionOptions).GetProperties()
            .Select(property => (property.Name, Range: property.GetCustomAttribute<RangeAttribute>()!, Value: (int)property.GetValue(options)!))
            .Where(setting => !setting.Range.IsValid(setting.Value))
            .Select(setting => $"{RetentionOptions.Section}:{setting.Name} is {setting.Value}; write a number of {(setting.Name == nameof(RetentionOptions.Backups) ? "days" : "months")} from {setting.Range.Minimum} to {setting.Range.Maximum}.")
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
