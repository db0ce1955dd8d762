using System.Runtime.CompilerServices;
using System.Text;

namespace Portal.Mail;

/// <summary>
/// Mail from China still comes in GB 18030 and its elders, which the framework reads only when it is told to. The library
/// asks once, when it is first used for anything, and so this is said before anything of ours runs.
/// </summary>
internal static class MailKitCharsets
{
    [ModuleInitializer]
    internal static void Add() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
}
