using System.Diagnostics;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>What <c>dotnet pack</c> makes is a tool that is installed from a folder and answers, with all the data that it needs in it.</summary>
[NonParallelizable, Category("Slow")]
public sealed class PackedToolTests
{
    private static string Configuration => new DirectoryInfo(TestContext.CurrentContext.TestDirectory).Parent!.Name;

    [Test]
    public async Task Package_Installed_LoadsAndAnswers()
    {
        using var folder = new TemporaryFolder();
        string feed = Path.Combine(folder.Path, "feed"), tools = Path.Combine(folder.Path, "tools");
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "NuGet.config"),
            $"""<configuration><packageSources><clear/><add key="feed" value="{feed}"/></packageSources></configuration>""");

        await DotnetAsync(
            Repository.Folder, "pack", Path.Combine("src", "KnowledgeGraph.Cli"), "--configuration", Configuration, "--no-build", "--output", feed);
        await DotnetAsync(
            folder.Path, "tool", "install", "KnowledgeGraph.Cli", "--tool-path", tools, "--configfile", Path.Combine(folder.Path, "NuGet.config"));
        string store = "sqlite:" + Path.Combine(folder.Path, "graph.db");
        string kg = Path.Combine(tools, OperatingSystem.IsWindows() ? "kg.exe" : "kg");
        await AnswerAsync(kg, folder.Path, "load", Repository.Seed, "--store", store);
        string cited = await AnswerAsync(kg, folder.Path, "cite", "UNGA", "Res", "74/174", "--store", store);

        Assert.That(cited, Is.EqualTo("General Assembly resolution 74/174 of 18 December 2019.\n"));
    }

    private static Task DotnetAsync(string folder, params string[] args) =>
        AnswerAsync(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", folder, args);

    private static async Task<string> AnswerAsync(string program, string folder, params string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (int code, string output, string error) = await KgProcess.RunAsync(Process.Start(start)!);

        Assert.That(code, Is.Zero, $"{program} {string.Join(' ', args)}\n{output}{error}");
        return output;
    }
}
