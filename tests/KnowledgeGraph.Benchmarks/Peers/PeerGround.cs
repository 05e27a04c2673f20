using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.Benchmarks.Load;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.Benchmarks.Peers;

/// <summary>
/// What a comparison stands on, in a folder that is kept for the next one: the documents in SQLite and in a Neo4j server, <c>kg serve</c> on each,
/// and their server on Neo4j. What was started ends with this.
/// </summary>
internal sealed class PeerGround : IAsyncDisposable
{
    private readonly string _folder;
    private readonly string _program;
    private readonly string _neo4j;
    private readonly List<Process> _started = [];

    private PeerGround(string program, string neo4j, string folder) => (_program, _neo4j, _folder) = (program, neo4j, folder);

    /// <summary>Our service on SQLite, our service on Neo4j, their server on Neo4j.</summary>
    public IReadOnlyList<PeerServer> Servers { get; private set; } = [];

    /// <summary>Loads what is not loaded yet, and starts all of them.</summary>
    /// <param name="program">The path of kg.</param>
    /// <param name="neo4j">The program that starts a Neo4j server: <c>start HOME --http PORT --bolt PORT</c>, <c>stop HOME</c>.</param>
    /// <param name="folder">Where stores are kept.</param>
    /// <param name="documents">Files and folders to load.</param>
    public static async Task<PeerGround> BeginAsync(string program, string neo4j, string folder, string[] documents)
    {
        var ground = new PeerGround(Path.GetFullPath(program), Path.GetFullPath(neo4j), Path.GetFullPath(folder));
        try
        {
            await ground.StartAsync(documents).ConfigureAwait(false);
            return ground;
        }
        catch
        {
            await ground.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (Process process in _started)
        {
            process.Kill();
            await process.WaitForExitAsync().ConfigureAwait(false);
            process.Dispose();
        }

        await RunAsync(_neo4j, ["stop", Home]).ConfigureAwait(false);
    }

    private string Home => Path.Combine(_folder, "neo4j");

    private async Task StartAsync(string[] documents)
    {
        Directory.CreateDirectory(_folder);
        (int http, int bolt) = (FreePort(), FreePort());
        await RunAsync(_neo4j, ["start", Home, "--http", Text(http), "--bolt", Text(bolt)]).ConfigureAwait(false);
        string sqlite = "sqlite:" + Path.Combine(_folder, "graph.db");
        string neo4j = $"neo4j+http://127.0.0.1:{http}/neo4j";
        string loaded = Path.Combine(_folder, "loaded.txt");
        string asked = string.Join('\n', documents.Select(Path.GetFullPath));
        if (!File.Exists(loaded) || await File.ReadAllTextAsync(loaded).ConfigureAwait(false) != asked)
        {
            foreach (string store in new[] { sqlite, neo4j })
            {
                Console.WriteLine($"loading into {store}");
                await RunAsync(_program, ["load", "--store", store, .. documents]).ConfigureAwait(false);
            }

            await File.WriteAllTextAsync(loaded, asked).ConfigureAwait(false);
        }

        string id = await File.ReadAllTextAsync(Path.Combine(Home, "pid")).ConfigureAwait(false);
        ServerProcess database = new(int.Parse(id, CultureInfo.InvariantCulture));
        string script = Path.Combine(Repository.Folder, "tests", "KnowledgeGraph.Benchmarks", "Peers", "server.mjs");
        int theirs = FreePort();
        Servers =
        [
            Serve("kg on SQLite", sqlite),
            Serve("kg on Neo4j", neo4j, database),
            new PeerServer(
                "@neo4j/graphql",
                Address(theirs, "/"),
                [Start("node", [script, $"bolt://127.0.0.1:{bolt}", Text(theirs)], ("NODE_ENV", "production")), database]),
        ];
        await Task.WhenAll(Servers.Select(s => s.AwaitAsync())).ConfigureAwait(false);
    }

    private PeerServer Serve(string name, string store, params ServerProcess[] behind)
    {
        int port = FreePort();
        ServerProcess own = Start(_program, ["serve", "--store", store, "--urls", $"http://127.0.0.1:{port}"]);
        return new PeerServer(name, Address(port, "/graphql"), [own, .. behind]);
    }

    private ServerProcess Start(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        _started.Add(process);
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        return new ServerProcess(process.Id);
    }

    // Its output is not taken: a server that it leaves running would hold the pipe open.
    private static async Task RunAsync(string program, string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)) ?? throw new InvalidOperationException($"{program} does not start.");
        await process.WaitForExitAsync().ConfigureAwait(false);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    private static Uri Address(int port, string path) => new($"http://127.0.0.1:{port}{path}");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
