using System.IO.Compression;
using System.Text;

namespace KnowledgeGraph.Loading.Tests.Collections;

/// <summary>An archive of a repository as GitHub serves it, made of made-up files.</summary>
internal sealed class TestArchive
{
    private readonly List<(string Path, byte[] Content)> _files = [];

    /// <summary>The folder that everything lies in.</summary>
    public string Root { get; init; } = "GAresolutions-main/";

    /// <summary>The commit.</summary>
    public string Comment { get; init; } = "";

    /// <summary>Text that states its language and markup as official documents do, after a first line for <see cref="SimpleReader"/>.</summary>
    public static string Text(string symbol, string language = "eng", string markup = "2022-03-29") =>
        $"{symbol}\n<FRBRlanguage language=\"{language}\"></FRBRlanguage><FRBRdate date=\"{markup}\" name=\"markup\"></FRBRdate>";

    /// <summary>Adds a text.</summary>
    public TestArchive With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Adds a file.</summary>
    public TestArchive With(string path, byte[] content)
    {
        _files.Add((path, content));
        return this;
    }

    /// <summary>The archive.</summary>
    public byte[] ToArray()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.Comment = Comment;
            if (Root.Length > 0)
            {
                zip.CreateEntry(Root);
            }

            foreach ((string path, byte[] content) in _files)
            {
                ZipArchiveEntry entry = zip.CreateEntry(Root + path);
                entry.LastWriteTime = new DateTimeOffset(2026, 7, 10, 12, 0, 0, TimeSpan.Zero);
                using Stream stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
