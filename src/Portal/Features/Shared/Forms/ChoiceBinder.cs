using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace Portal.Features.Shared.Forms;

/// <summary>
/// A choice is read by its name, as the forms send it. The framework would take numbers as well, and add up what stands
/// between commas: "1,000" would be a choice that nobody made.
/// </summary>
public sealed class ChoiceBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        var (text, metadata) = (value.FirstValue?.Trim() ?? "", bindingContext.ModelMetadata);
        var choice = Enum.GetValues(metadata.UnderlyingOrModelType).Cast<object>().FirstOrDefault(one => text.Equals(one.ToString(), StringComparison.OrdinalIgnoreCase));
        if (choice is null && text.Length > 0)
        {
            bindingContext.ModelState.TryAddModelError(
                bindingContext.ModelName, metadata.ModelBindingMessageProvider.AttemptedValueIsInvalidAccessor(text, metadata.GetDisplayName()));
            return Task.CompletedTask;
        }

        bindingContext.Result = ModelBindingResult.Success(choice);
        return Task.CompletedTask;
    }
}

public sealed class ChoiceBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata is { IsEnum: true, IsNullableValueType: true } ? new BinderTypeModelBinder(typeof(ChoiceBinder)) : null;
}
