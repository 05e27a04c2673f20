using System.Text.Json;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Neo4j.Http;

/// <summary>
/// A small file in which a program that has written leaves its bookmarks, so that one that is started afterwards does not see less, whichever
/// member answers it. It is a hint: without it, or where it cannot be written, a reader may be some moments behind.
/// </summary>
/// <param name="path">The file.</param>
internal sealed class BookmarkFile(string path)
{
    private const int Attempts = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private sealed record Content(string Store, string[] Bookmarks);

    /// <summary>What was left for a graph; nothing where the file is of another one, or of nobody.</summary>
    public IReadOnlyList<string> Read(string store)
    {
        try
        {
            return Parse(File.ReadAllBytes(path)) is { } content && content.Store == store ? content.Bookmarks : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Leaves bookmarks, beside those of others that this program has not come past.</summary>
    /// <param name="store">The graph's own key.</param>
    /// <param name="passed">What the program has come past.</param>
    /// <param name="held">What it has come to.</param>
    public void Write(string store, IEnumerable<string> passed, IEnumerable<string> held)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            try
            {
                OwnFiles.MakeFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
                OwnFiles.MakeIfMissing(path);

                // Whoever else writes waits for its turn.
                using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
                byte[] before = new byte[file.Length];
                file.ReadExactly(before);
                IEnumerable<string> others = Parse(before) is { } content && content.Store == store ? content.Bookmarks : [];
                byte[] after = JsonSerializer.SerializeToUtf8Bytes(
                    new Content(store, [.. others.Except(passed, StringComparer.Ordinal).Union(held, StringComparer.Ordinal)]));
                file.SetLength(0);
                file.Write(after);
                return;
            }
            catch (IOException)
            {
                Thread.Sleep(Pause);
            }
            catch (UnauthorizedAccessException)
            {
                return;
            }
        }
    }

    private static Content? Parse(byte[] text)
    {
        try
        {
            return text.Length == 0 ? null
                : JsonSerializer.Deserialize<Content>(text) is { Store: not null, Bookmarks: { } words } content && words.All(w => w is not null)
                    ? content : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
