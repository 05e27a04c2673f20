using System.Net.Http.Headers;
using System.Text.Json;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Loading.Fetching.Archives;

/// <summary>An archive that is coming: what is there of it, and of which state of it that is. It outlives a break, and the process.</summary>
internal sealed class ArchivePart : IDisposable
{
    private readonly string _path;
    private FileStream? _file;
    private State? _state;

    private ArchivePart(string path) => _path = path;

    /// <summary>Its file.</summary>
    public string Path => _path;

    /// <summary>How much of it is there, in bytes.</summary>
    public long Length => _file?.Position ?? (File.Exists(_path) ? new FileInfo(_path).Length : 0);

    /// <summary>What the service calls the state of it that is coming.</summary>
    public string? ETag => _state?.ETag;

    /// <summary>The tag by which the rest may be asked for: only a strong one says that bytes are the same (RFC 9110, 13.1.5).</summary>
    public EntityTagHeaderValue? Resumable =>
        Length > 0 && EntityTagHeaderValue.TryParse(_state?.ETag, out EntityTagHeaderValue? tag) && !tag.IsWeak ? tag : null;

    private string StatePath => _path + ".json";

    /// <summary>Finds what is there; what belongs to another address, or can never be gone on with, is taken away.</summary>
    public static ArchivePart Find(string path, IReadOnlyList<Uri> addresses)
    {
        var part = new ArchivePart(path);
        part._state = part.ReadState();
        if (part.Resumable is null || !addresses.Any(a => a.AbsoluteUri == part._state?.Address))
        {
            part.Clear();
        }

        return part;
    }

    /// <summary>Begins with the first byte.</summary>
    public void Begin(Uri address, string? etag)
    {
        Clear();
        _state = new State(address.AbsoluteUri, etag);
        using (FileStream state = OwnFiles.Create(StatePath))
        {
            JsonSerializer.Serialize(state, _state);
        }

        _file = OwnFiles.Create(_path);
    }

    /// <summary>Goes on behind the last byte.</summary>
    public void GoOn() => _file = new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.Read);

    /// <summary>Adds bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes) => _file!.Write(bytes);

    /// <summary>Closes the file; what has come stays.</summary>
    public void Close()
    {
        _file?.Dispose();
        _file = null;
    }

    /// <summary>Closes the file for good, for it to be checked and put in place.</summary>
    public void Complete()
    {
        using (_file)
        {
            _file?.Flush(flushToDisk: true);
        }

        _file = null;
        File.Delete(StatePath);
    }

    /// <summary>Takes it away.</summary>
    public void Clear()
    {
        Close();
        _state = null;
        File.Delete(_path);
        File.Delete(StatePath);
    }

    /// <inheritdoc />
    /// <remarks>What cannot be gone on with does not stay.</remarks>
    public void Dispose()
    {
        Close();
        if (File.Exists(_path) && Resumable is null)
        {
            Clear();
        }
    }

    private State? ReadState()
    {
        try
        {
            return File.Exists(_path) ? JsonSerializer.Deserialize<State>(File.ReadAllBytes(StatePath)) : null;
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>What is known of it.</summary>
    private sealed record State(string Address, string? ETag);
}
