using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Storage.Tests.Neo4j;

/// <summary>A Neo4j server of the tests' own, in a temporary folder and on free ports.</summary>
internal sealed class Neo4jProcess : IAsyncDisposable
{
    private readonly string script;
    private readonly int bolt;

    private Neo4jProcess(string script, string? password)
    {
        this.script = script;
        Password = password;
        (Port, bolt) = (FreePort(), FreePort());
        Home = Directory.CreateTempSubdirectory("kg-neo4j-").FullName;
    }

    /// <summary>The folder that the server keeps everything in.</summary>
    public string Home { get; }

    /// <summary>The port that it answers HTTP at.</summary>
    public int Port { get; }

    /// <summary>The password of its user; null where it asks for none.</summary>
    public string? Password { get; }

    /// <summary>The store's address.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"neo4j+http://{(Password is null ? "" : "neo4j@")}127.0.0.1:{Port}/neo4j");

    /// <summary>An address that leads to the port of the other protocol.</summary>
    public string BoltAddress => string.Create(CultureInfo.InvariantCulture, $"neo4j+http://neo4j@127.0.0.1:{bolt}/neo4j");

    /// <summary>The script that starts servers; null where it is not beside the repository.</summary>
    public static string? Script => Repository.Shared("neo4j", "neo4j");

    /// <summary>Starts a server.</summary>
    public static async Task<Neo4jProcess> StartNewAsync(string? password = null)
    {
        var server = new Neo4jProcess(Script ?? throw new InvalidOperationException("There is no server to start."), password);
        await server.StartAsync();
        return server;
    }

    /// <summary>Starts it, or starts it again with what it holds.</summary>
    public Task StartAsync() => RunAsync(
        [
            "start", Home, "--http", Port.ToString(CultureInfo.InvariantCulture), "--bolt", bolt.ToString(CultureInfo.InvariantCulture), "--heap",
            "512m",
            .. Password is null ? Array.Empty<string>() : ["--password", Password],
        ]);

    /// <summary>Stops it in good order.</summary>
    public Task StopAsync() => RunAsync(["stop", Home]);

    /// <summary>Runs <c>neo4j-admin</c> on its folder.</summary>
    public Task<string> AdminAsync(params string[] arguments) => RunAsync(["admin", Home, .. arguments]);

    /// <summary>Kills it as a crash would (SIGKILL).</summary>
    public async Task KillAsync()
    {
        using var process = Process.GetProcessById(Id);
        process.Kill();
        await process.WaitForExitAsync();
        File.Delete(Path.Combine(Home, "pid"));
    }

    /// <summary>Stops its threads (SIGSTOP): it accepts connections and answers nothing. On a busy machine it takes some time until all of them stand.</summary>
    public async Task FreezeAsync()
    {
        Signal("-STOP");
        while (Directory.EnumerateDirectories($"/proc/{Id}/task").Any(thread => !File.ReadAllText($"{thread}/stat").Contains(") T ", StringComparison.Ordinal)))
        {
            await Task.Delay(10);
        }
    }

    /// <summary>Lets them run again.</summary>
    public void Thaw() => Signal("-CONT");

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(Home, recursive: true);
    }

    private int Id => int.Parse(File.ReadAllText(Path.Combine(Home, "pid")), CultureInfo.InvariantCulture);

    private void Signal(string signal)
    {
        using Process kill = Process.Start("kill", [signal, Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // The server outlives the script and keeps its streams: they go to files, not to pipes that would never end.
    private async Task<string> RunAsync(string[] arguments)
    {
        string said = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var start = new ProcessStartInfo(
            "bash")
        { ArgumentList = { "-c", "out=$1; shift; exec \"$@\" > \"$out\" 2>&1 < /dev/null", "bash", said, script } };
        // It is asked each thing a few times only: compiling it well would take longer than it saves. There is little room for what is compiled so
        // unless it is asked for, and a thousand tests fill it.
        start.Environment["JAVA_TOOL_OPTIONS"] = "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m -XX:+UseSerialGC";
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        await process.WaitForExitAsync();
        string output = await File.ReadAllTextAsync(said);
        File.Delete(said);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{Path.GetFileName(script)} {arguments[0]}: {output}");
    }
}
