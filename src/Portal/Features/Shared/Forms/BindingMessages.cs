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
        messages.SetValueIsInvalidAccessor(_ => FormTexts.NotUnderstoodHere);
        messages.SetValueMustBeANumberAccessor(NotUnderstood);
        messages.SetMissingBindRequiredValueAccessor(NotUnderstood);
        messages.SetValueMustNotBeNullAccessor(_ => FormTexts.NotUnderstoodHere);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => FormTexts.NotUnderstoodHere);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => FormTexts.NotUnderstoodHere);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => FormTexts.NotUnderstoodHere);
        messages.SetMissingKeyOrValueAccessor(() => FormTexts.NotUnderstoodHere);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => FormTexts.NotUnderstoodHere);
    }

    private static string NotUnderstood(string name) => FormTexts.NotUnderstood.With(name);
}
