using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KnowledgeGraph.Storage.Tests.Neo4j;

/// <summary>Answers HTTP requests one after the other as it is told, the last answer again and again, and counts them.</summary>
public sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Answer[] answers;
    private readonly Task serving;
    private int count;

    public ScriptedServer(params Answer[] answers)
    {
        this.answers = answers;
        listener.Start();
        serving = Task.Run(ServeAsync);
    }

    /// <summary>What is sent back.</summary>
    /// <param name="Status">The status.</param>
    /// <param name="Type">The content type.</param>
    /// <param name="Body">The body.</param>
    /// <param name="Missing">How many bytes of it are announced and never sent.</param>
    public sealed record Answer(int Status, string Type, string Body, int Missing = 0)
    {
        /// <summary>Rows of the Query API.</summary>
        public static Answer Rows(string values) =>
            new(202, "application/json", $$"""{"data":{"fields":["x"],"values":{{values}}},"bookmarks":["b"]}""");

        /// <summary>An error of the Query API.</summary>
        public static Answer Error(int status, string code, string message = "as it is said") =>
            new(status, "application/json", $$"""{"errors":[{"code":"{{code}}","message":"{{message}}"}]}""");
    }

    /// <summary>The store's address.</summary>
    public string Address =>
        string.Create(CultureInfo.InvariantCulture, $"neo4j+http://reader@127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/graph");

    /// <summary>How many requests to the Query API came.</summary>
    public int Requests => count;

    /// <summary>What came last.</summary>
    public string LastBody { get; private set; } = "";

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    // Clients open connections ahead and may leave them idle: each has a task of its own.
    private async Task ServeAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            TcpClient client = await listener.AcceptTcpClientAsync(stop.Token);
            _ = Task.Run(() => AnswerAsync(client));
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            NetworkStream stream = client.GetStream();
            bool isQuery = await ReadAsync(stream);
            Answer answer = isQuery ? answers[Math.Min(Interlocked.Increment(ref count), answers.Length) - 1] : answers[^1];
            byte[] body = Encoding.UTF8.GetBytes(answer.Body);
            string head = string.Create(
                CultureInfo.InvariantCulture,
                $"HTTP/1.1 {answer.Status} x\r\nContent-Type: {answer.Type}\r\nContent-Length: {body.Length + answer.Missing}\r\nConnection: close\r\n\r\n");
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
            await stream.WriteAsync(body);
        }
    }

    private async Task<bool> ReadAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        string first = await reader.ReadLineAsync() ?? "";
        int length = 0;
        while (await reader.ReadLineAsync() is { Length: > 0 } header)
        {
            if (header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(header[15..], CultureInfo.InvariantCulture);
            }
        }

        var body = new char[length];
        if (length > 0)
        {
            await reader.ReadBlockAsync(body);
        }

        if (first.StartsWith("POST", StringComparison.Ordinal))
        {
            LastBody = new string(body);
            return true;
        }

        return false;
    }
}
