using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Portal.Features.Shared.Forms;

internal static class ModelStates
{
    /// <summary>Keeps what was typed and takes back what was said about it.</summary>
    public static void ForgetErrors(this ModelStateDictionary state)
    {
        foreach (var entry in state.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }
    }
}
