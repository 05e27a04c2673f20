using System.IO.Compression;
using System.Text;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>Files in every format that cannot be read are named with what is wrong, and the others are loaded.</summary>
public sealed class BadFormatTests
{
    [Test]
    public async Task Load_NamesWhatCannotBeReadAndLoadsTheRest()
    {
        using var folder = new TemporaryFolder();
        void Write(string name, byte[] content) => File.WriteAllBytes(Path.Combine(folder.Path, name), content);
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("WordDocument"),
            .. new byte[512]];
        Write("renamed.docx", old);
        Write("cut.docx", Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>"))[..^30]);
        Write("cut.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Cat"u8.ToArray());
        Write("self.pdf", "%PDF-1.7\n1 0 obj\n1 0 R\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF"u8.ToArray());
        Write("empty.html", "<!DOCTYPE html><html><script>load()</script></html>"u8.ToArray());
        Write("bomb.zip", Zip(
            ("bomb.txt", new string(' ', 8 << 20)), ("../out.txt", "x"), ("inside.txt", await File.ReadAllTextAsync(Repository.Seed))));
        string[] problems =
        [
            "renamed.docx is a Word document of before 2007", "cut.docx is a damaged Word file", "cut.pdf is a damaged PDF",
            "self.pdf is a damaged PDF: an object of it refers to itself",
            "empty.html is a page of HTML without a word of text", "bomb.zip/bomb.txt unpacks to more than 200 times its size",
            "bomb.zip/../out.txt has a path that leads out of its archive",
        ];

        Answer answer = await Kg.RunAsync("load", folder.Path, "--store", $"sqlite:{folder.Path}/g.db");

        Assert.That(problems.Where(p => !answer.Error.Contains(p, StringComparison.Ordinal)), Is.Empty, answer.Error);
        Assert.That(answer.Error, Does.Contain("1 added, 0 replaced, 0 unchanged, 7 failed"));
        Assert.That(answer.Code, Is.EqualTo(1));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(folder.Path)!, "out.txt"), Is.Empty);
    }

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
