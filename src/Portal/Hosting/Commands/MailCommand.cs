using System.CommandLine;

namespace Portal.Hosting.Commands;

internal static class MailCommand
{
    public static Command Create() => new("mail", "Tries whether letters leave.");
}
