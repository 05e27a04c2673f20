using System.Collections.Concurrent;
using KnowledgeGraph.Extraction.Markup;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Cli.Exporting;

/// <summary>
/// The folder that documents are written into. A file is written under a temporary name and then has its own, so that none is ever half there;
/// one that the program did not write is never written over.
/// </summary>
/// <param name="path">The folder; it is made where it is missing.</param>
internal sealed class AknFolder(string path) : IDisposable
{
    private const int Beginning = 512;

    private readonly ConcurrentDictionary<string, byte> _temporary = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _kept = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Writes a document under a temporary name.</summary>
    /// <returns>The name.</returns>
    public string Write(SourceText text)
    {
        OwnFiles.MakeFolder(path);
        string temporary = Path.Combine(path, $".kg-{Guid.NewGuid():N}.tmp");
        _temporary[temporary] = 0;
        using FileStream stream = OwnFiles.Create(temporary);
        AknFile.Write(stream, text);
        return temporary;
    }

    /// <summary>Gives a file its name.</summary>
    /// <param name="temporary">Its temporary name.</param>
    /// <param name="name">Its name.</param>
    /// <param name="source">Where its document comes from.</param>
    /// <param name="problem">Why it cannot have it.</param>
    /// <returns>Where it is; null where it cannot have its name.</returns>
    public string? TryKeep(string temporary, string name, string source, out string problem)
    {
        string target = Path.Combine(path, name);
        problem = "";
        if (_kept.TryGetValue(name, out string? other))
        {
            problem = $"would be written into {name}, as {other} was; it was left out. Give one of them another folder";
        }
        else if (Directory.Exists(target) || (File.Exists(target) && !IsOwn(target)))
        {
            problem = $"was not written: there is a {name} in {path} that this program did not write. Move it, or give another folder";
        }

        if (problem.Length > 0)
        {
            return null;
        }

        try
        {
            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = $"could not be written: {e.Message.TrimEnd('.')}";
            return null;
        }

        _temporary.TryRemove(temporary, out _);
        _kept[name] = source;
        return target;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (string temporary in _temporary.Keys)
        {
            File.Delete(temporary);
        }
    }

    private static bool IsOwn(string file)
    {
        using FileStream stream = File.OpenRead(file);
        var beginning = new byte[Beginning];
        return AknFile.IsOwn(beginning.AsSpan(0, stream.ReadAtLeast(beginning, Beginning, throwOnEndOfStream: false)));
    }
}
