using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Portal.Features.Shared.Forms;

/// <summary>What is said about values that cannot even be read ("abc" for a number), in the reader's language.</summary>
internal sealed class BindingMessages : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((_, name) => NotUnderstood(name));
        messages.SetUnknownValueIsInvalidAccessor(NotUnderstood);
        messages.SetValueIsInvalidAccessor(NotUnderstood);
        messages.SetValueMustBeANumberAccessor(NotUnderstood);
        messages.SetMissingBindRequiredValueAccessor(NotUnderstood);
        messages.SetValueMustNotBeNullAccessor(NotUnderstood);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(NotUnderstood);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => NotUnderstood(""));
        messages.SetNonPropertyValueMustBeANumberAccessor(() => NotUnderstood(""));
        messages.SetMissingKeyOrValueAccessor(() => NotUnderstood(""));
        messages.SetMissingRequestBodyRequiredValueAccessor(() => NotUnderstood(""));
    }

    private static string NotUnderstood(string name) => FormTexts.NotUnderstood.With(name);
}
