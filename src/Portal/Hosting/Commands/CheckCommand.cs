using System.CommandLine;

namespace Portal.Hosting.Commands;

internal static class CheckCommand
{
    public static Command Create() => new("check", "Looks whether everything that the portal needs is in order: one line each, exit code 1 on a fault.");
}
