using System.IO.Compression;
using System.Text;

namespace KnowledgeGraph.Benchmarks.Cost;

/// <summary>Drafts that are checked and compared: pasted words and files, of sentences that are repeated and nested.</summary>
internal static class DraftKinds
{
    private const int MostBytes = 8 << 20;

    // What the reader of texts has rules for, each alone and many times over.
    private static readonly string[] Pieces =
    [
        "Recalling its resolutions 74/174 of 18 December 2019, 75/233 of 21 December 2020 and A/RES/76/181, annex, para. 29, ",
        "the Kyoto Declaration on Advancing Crime Prevention, ", "“quoted words (with brackets [and others])” ", "its resolution ", "(a) (i) ",
        "1. Decides that it shall; ", "\n\nThe General Assembly,\n\n", "\n\n2. Requests the Secretary-General to report;", "\n\n(a) a lettered part;",
        "\n\nAnnex\n\nTitle of an annex\n\n", "paragraphs 1 to 99 of resolution 1325 (2000), ", "all relevant resolutions of the Security Council, ",
        "the Convention on the Rights of the Child,1 ", "\n\n1 United Nations, Treaty Series, vol. 1577, No. 27531.\n\n", "A/RES/", "aaaa", " ", "\n", "((((", "é́",
    ];

    /// <summary>Words and files, checked and compared.</summary>
    public static IEnumerable<RequestKind> All(Hubs hubs)
    {
        int[] most = [Pieces.Length, Pieces.Length, Pieces.Length, 400_000, 200, 1, hubs.Texts.Count - 1];
        foreach ((string page, bool isComparison) in new[] { ("/check", false), ("/compare", true) })
        {
            (string, string)[] fields(int[] v) => isComparison ? [("a", hubs.Texts[v[6]]), ("as", v[5] > 0 ? "docx" : "")] : [("body", "General Assembly")];
            string what = isComparison ? "comparison with a draft" : "check";
            yield return Numbers.Kind($"{what}, words", most, v => CostRequest.Form(
                page, Told(v), null, Encoding.UTF8.GetBytes(Text(hubs, v)), fields(v)));
            yield return Numbers.Kind($"{what}, text file", most, v => CostRequest.Form(
                page, Told(v), "draft.txt", Encoding.UTF8.GetBytes(Text(hubs, v)), fields(v)));
            yield return Numbers.Kind($"{what}, HTML", most, v => CostRequest.Form(
                page, Told(v), "draft.html", Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body>" + Tagged(Text(hubs, v), "p") + "</body></html>"), fields(v)));
            yield return Numbers.Kind($"{what}, Word", most, v => CostRequest.Form(page, Told(v), "draft.docx", Word(Text(hubs, v)), fields(v)));
            yield return Numbers.Kind($"{what}, XML", most, v => CostRequest.Form(page, Told(v), "draft.xml", Encoding.UTF8.GetBytes(
                "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><statement name=\"resolution\"><meta/><mainBody>"
                + Tagged(Text(hubs, v), "p") + "</mainBody></statement></akomaNtoso>"), fields(v)));
        }
    }

    /// <summary>A text: pieces one after another, again and again, some of them in a long line, or one of the graph.</summary>
    public static string Text(Hubs hubs, int[] v)
    {
        string Piece(int at) => at < Pieces.Length ? Pieces[at] : hubs.Pasted;
        string unit = Piece(v[0]) + Piece(v[1]) + Piece(v[2]);
        var text = new StringBuilder("Resolution adopted by the General Assembly\n\n");
        for (int i = 0; i < v[3] && text.Length < MostBytes; i++)
        {
            text.Append(unit);
            if (v[4] > 0 && i % v[4] == 0)
            {
                text.Append("\n\n").Append(i).Append(". ");
            }
        }

        return text.ToString(0, Math.Min(text.Length, MostBytes - 100_000));
    }

    private static string Told(int[] v) => $"pieces {v[0]}, {v[1]}, {v[2]}, {v[3]} times, a paragraph every {v[4]}; {v[5]}, {v[6]}";

    private static string Tagged(string text, string tag) =>
        string.Concat(text.Split("\n\n").Select(p => $"<{tag}>{System.Security.SecurityElement.Escape(p)}</{tag}>"));

    private static byte[] Word(string text)
    {
        const string Space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Part("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Part("word/document.xml", $"<w:document {Space}><w:body>" + string.Concat(text.Split("\n\n").Select(p =>
                $"<w:p><w:r><w:t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(p)}</w:t></w:r></w:p>")) + "</w:body></w:document>");

            void Part(string name, string content)
            {
                using Stream stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }
}
