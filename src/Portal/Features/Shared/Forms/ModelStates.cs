using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Portal.Features.Shared.Forms;

internal static class ModelStates
{
    /// <summary>Keeps what was typed and takes back what was said about it.</summary>
    public static void ForgetErrors(this ModelStateDictionary state)
    {
        foreach (var key in state.Keys)
        {
            state.ForgetErrors(key);
        }
    }

    /// <summary>The same for one field.</summary>
    public static void ForgetErrors(this ModelStateDictionary state, string key)
    {
        if (state[key] is { } entry)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }
    }
}
