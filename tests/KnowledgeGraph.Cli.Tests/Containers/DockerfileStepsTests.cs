using System.Diagnostics;
using System.Net;
using System.Runtime.Versioning;

namespace KnowledgeGraph.Cli.Tests.Containers;

/// <summary>
/// The steps of the Dockerfile, done one by one outside of Docker: what it builds starts as a user without rights who can write nothing but the
/// volume, and the health check's own command finds it healthy.
/// </summary>
[NonParallelizable, Category("Slow"), Platform("Linux"), SupportedOSPlatform("linux")]
public sealed class DockerfileStepsTests
{
    // As in the base image; without the rights to become another user it is the one who runs the tests.
    private static readonly bool IsRoot = Environment.UserName == "root";

    [Test]
    public async Task Steps_DoneOneByOne_MakeAServiceThatIsHealthyWithoutRightsAndWritesOnlyItsVolume()
    {
        Requirement.Tool(!IsRoot || File.Exists("/usr/bin/setpriv"), "There is no setpriv (util-linux) to become a user without rights with.");
        var file = Dockerfile.Read();
        using var image = new ImageFolder(file, IsRoot ? "1654" : await IdAsync());
        foreach ((int number, Stage stage) in file.Stages.Index())
        {
            image.Make(stage, number);
        }

        Stage last = file.Stages[^1];
        string volume = image.Map(last.Last("VOLUME").Text);
        string[] before = Files(image.Workdir);
        string port = last.Last("EXPOSE").Text, free = $"{KgProcess.FreePort()}";
        string Here(string word) => image.Map(word).Replace(":" + port, ":" + free, StringComparison.Ordinal);
        Assert.That(last.Last("USER").Text, Is.EqualTo("$APP_UID"));

        using Process service = Start(image, [.. last.Last("ENTRYPOINT").Words!.Concat(last.Last("CMD").Words!).Select(Here)]);
        try
        {
            string health = last.Last("HEALTHCHECK").Text;
            string[] asks = [.. new Instruction(0, "CMD", health[health.IndexOf('[', StringComparison.Ordinal)..]).Words!.Select(Here)];
            await KgProcess.ReadUntilAsync(service.StandardError, "Loaded: 1 added");
            (int code, string answer, string error) = await KgProcess.RunAsync(Start(image, asks));
            Assert.That((code, error), Is.EqualTo((0, "")), answer);
            Assert.That(answer, Does.Contain("\"ready\""));

            using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{free}") };
            Assert.That((await client.GetAsync("/i/E/RES/2022/14")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await UserOfAsync(service.Id), Is.EqualTo(image.User));
        }
        finally
        {
            await KgProcess.EndAsync(service);
        }

        Assert.That(service.ExitCode, Is.Zero);
        Assert.That(Files(image.Workdir), Is.EqualTo(before), "nothing is written beside the program");
        Assert.That(Directory.GetFiles(volume).Select(Path.GetFileName), Is.EqualTo(new[] { "graph.db" }));
        Assert.That(File.GetUnixFileMode(Path.Combine(volume, "graph.db")), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));

        // Nobody is there any more: unhealthy.
        Assert.That((await KgProcess.RunAsync(Start(image, ["dotnet", image.Map("/app/kg.dll"), "health", $"http://localhost:{free}/health/ready"]))).Code,
            Is.EqualTo(1));
    }

    private static string[] Files(string folder) =>
        [.. Directory.GetFileSystemEntries(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    // With the variables of the image and no others, a home that is not there, and as the user without rights.
    private static Process Start(ImageFolder image, IReadOnlyList<string> command)
    {
        string[] user = IsRoot ? ["setpriv", $"--reuid={image.User}", $"--regid={image.User}", "--clear-groups", "--no-new-privs", "--"] : [];
        string[] words = [.. user, .. command];
        var start = new ProcessStartInfo(words[0])
        {
            WorkingDirectory = image.Workdir,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string word in words[1..])
        {
            start.ArgumentList.Add(word);
        }

        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["HOME"] = "/nonexistent";
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { } root)
        {
            start.Environment["DOTNET_ROOT"] = root;
        }

        foreach ((string name, string value) in image.Variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static async Task<string> UserOfAsync(int process) =>
        (await File.ReadAllLinesAsync($"/proc/{process}/status")).First(l => l.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[2];

    private static async Task<string> IdAsync()
    {
        using Process id = Process.Start(new ProcessStartInfo("id", "-u") { RedirectStandardOutput = true })!;
        return (await id.StandardOutput.ReadToEndAsync()).Trim();
    }
}
