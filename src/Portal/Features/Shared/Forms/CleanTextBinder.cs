using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Portal.Model.Text;

namespace Portal.Features.Shared.Forms;

/// <summary>
/// Every text that arrives in a form is cleaned here, once, before anything looks at it: see <see cref="CleanText"/>.
/// Passwords are taken as they are.
/// </summary>
public sealed class CleanTextBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        var text = CleanText.Lines(value.FirstValue ?? "");
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, text, text);
        bindingContext.Result = ModelBindingResult.Success(text.Length == 0 ? null : text);
        return Task.CompletedTask;
    }
}

public sealed class CleanTextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && context.Metadata.DataTypeName != "Password" && context.BindingInfo.BindingSource?.CanAcceptDataFrom(BindingSource.Form) != false
            ? new BinderTypeModelBinder(typeof(CleanTextBinder))
            : null;
}
