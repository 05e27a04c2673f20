using System.Text.Json;

namespace KnowledgeGraph.Mcp.Serving;

/// <summary>
/// The requests of a client that are not answered yet, told by the lines that it sends and is sent. A client that writes all it has and closes
/// its end, as <c>printf … | kg mcp</c> does, still wants its answers. Safe for concurrent use.
/// </summary>
internal sealed class OpenRequests
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _open = [];
    private TaskCompletionSource _none = Done();

    /// <summary>Completed whenever none is open.</summary>
    public Task None
    {
        get
        {
            lock (_gate)
            {
                return _none.Task;
            }
        }
    }

    /// <summary>A line has come from the client.</summary>
    public void Came(ReadOnlySpan<byte> line) => Read(line, isOfTheClient: true);

    /// <summary>A line goes to the client.</summary>
    public void Went(ReadOnlySpan<byte> line) => Read(line, isOfTheClient: false);

    private void Read(ReadOnlySpan<byte> line, bool isOfTheClient)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            if (!JsonDocument.TryParseValue(ref reader, out JsonDocument? message))
            {
                return;
            }

            using (message)
            {
                Take(message.RootElement, isOfTheClient);
            }
        }
        catch (JsonException)
        {
            // What is no message is answered by nobody that waits for it.
        }
    }

    private void Take(JsonElement message, bool isOfTheClient)
    {
        if (message.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        string? id = Id(message, "id");
        bool isCall = message.TryGetProperty("method", out JsonElement method);
        if (isOfTheClient && isCall && id is not null)
        {
            Opens(id);
        }
        else if (!isOfTheClient && !isCall && id is not null)
        {
            Closes(id);
        }
        else if (isOfTheClient && isCall && method.ValueEquals("notifications/cancelled") && message.TryGetProperty("params", out JsonElement of)
            && of.ValueKind == JsonValueKind.Object && Id(of, "requestId") is { } cancelled)
        {
            Closes(cancelled);
        }
    }

    private void Opens(string id)
    {
        lock (_gate)
        {
            if (_open.Add(id) && _open.Count == 1)
            {
                _none = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    private void Closes(string id)
    {
        lock (_gate)
        {
            if (_open.Remove(id) && _open.Count == 0)
            {
                _none.TrySetResult();
            }
        }
    }

    private static string? Id(JsonElement of, string name) =>
        of.TryGetProperty(name, out JsonElement id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number ? id.GetRawText() : null;

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        done.SetResult();
        return done;
    }
}
