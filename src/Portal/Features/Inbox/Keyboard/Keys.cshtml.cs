using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Portal.Features.Inbox.Keyboard;

/// <summary>All keys of the inbox, for everybody; where there is script, the pages take their help from here.</summary>
public sealed class KeysModel : PageModel;
