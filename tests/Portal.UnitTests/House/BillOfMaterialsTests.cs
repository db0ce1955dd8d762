using System.Diagnostics;
using System.Text.Json;

namespace Portal.UnitTests.House;

/// <summary>The list of what the portal is made from, compared with what really lies beside the program.</summary>
public sealed class BillOfMaterialsTests
{
    private static readonly string Output = RepositoryRoot.Path("src", "Portal", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0");

    [Fact]
    public void Every_assembly_that_is_not_ours_is_in_it()
    {
        using var bom = Write();
        Assert.Equal(("CycloneDX", "1.6"), (bom.RootElement.GetProperty("bomFormat").GetString(), bom.RootElement.GetProperty("specVersion").GetString()));
        var components = bom.RootElement.GetProperty("components").EnumerateArray().ToList();
        var listed = components.Where(component => component.TryGetProperty("properties", out _))
            .SelectMany(component => component.GetProperty("properties").EnumerateArray().Select(property => property.GetProperty("value").GetString()));
        var there = Directory.EnumerateFiles(Output, "*.dll", SearchOption.TopDirectoryOnly).Select(Path.GetFileName).Where(file => file != "Portal.dll");
        Assert.Equal(there.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.Contains(components, component => component.GetProperty("name").GetString() == "Microsoft.AspNetCore.App");
    }

    [Fact]
    public void Each_package_has_a_version_a_hash_and_a_licence()
    {
        using var bom = Write();
        foreach (var component in bom.RootElement.GetProperty("components").EnumerateArray().Where(component => component.GetProperty("type").GetString() == "library"))
        {
            var name = component.GetProperty("name").GetString();
            Assert.Equal($"pkg:nuget/{name}@{component.GetProperty("version").GetString()}", component.GetProperty("purl").GetString());
            Assert.Equal(128, component.GetProperty("hashes")[0].GetProperty("content").GetString()!.Length);
            Assert.True(component.TryGetProperty("licenses", out _), $"{name} names no licence.");
        }
    }

    private static JsonDocument Write()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            ["run", "--file", RepositoryRoot.Path("tools", "bom.cs"), "--", RepositoryRoot.Path("src", "Portal", "obj", "project.assets.json"), Output])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0", ["UseSharedCompilation"] = "false" },
        };
        using var tool = Process.Start(start)!;
        var (said, complaint) = (tool.StandardOutput.ReadToEndAsync(), tool.StandardError.ReadToEndAsync());
        tool.WaitForExit();
        Assert.True(tool.ExitCode == 0, said.Result + complaint.Result);
        return JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Output, "bom.json")));
    }
}
