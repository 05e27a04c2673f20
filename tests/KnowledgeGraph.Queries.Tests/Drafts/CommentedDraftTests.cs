using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Queries.Drafts;
using KnowledgeGraph.Queries.Drafts.Files;

namespace KnowledgeGraph.Queries.Tests.Drafts;

/// <summary>Word files with comments: each stands on its words, the file is valid, and without the comments it is the draft.</summary>
public sealed class CommentedDraftTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private TemporaryStore _texts = null!;
    private DraftReader _reader = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        _texts = await TemporaryStore.OpenAsync();
        const string text = "Resolution adopted by the General Assembly on 18 December 2019\n\n74/174. Children\n\nThe General Assembly,\n\n"
            + "Recalling the Charter of the United Nations,\n\n1. Decides to act.\n";
        await _texts.Store.SaveAsync(Extractor.Default.ExtractText("74/174", text), "1");
        _reader = DraftReader.Over(_texts.Store, TimeProvider.System);
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        _reader.Dispose();
        await _texts.DisposeAsync();
    }

    [Test]
    public async Task Text_BecomesAFileWithItsWords()
    {
        DraftReading reading = await _reader.ReadAsync(
            new DraftInput("draft.txt", null,
                "The General Assembly,\n\nRecalling its resolution 74/174 of 19 December 2019 and the Convention on the Right of the Child,¹\n\n"
                + "1. Recalls paragraph 9 above.\n\n¹ See A/RES/174/74.", "General Assembly"), default);
        using MemoryStream file = Written(reading, null);
        using var package = WordprocessingDocument.Open(file, isEditable: false);
        Assert.Multiple(() =>
        {
            Assert.That(Faults(package), Is.Empty);
            Assert.That(Commented(package).Skip(1), Is.EqualTo(
                ["its resolution 74/174 of 19 December 2019", "Convention on the Right of the Child", "paragraph 9 above", "Child"]));
        });
    }

    [Test]
    public async Task Word_KeepsWhatItHas_AndGetsCommentsOnItsOwnWords()
    {
        byte[] content = Draft();
        DraftReading reading = await _reader.ReadAsync(new DraftInput("draft.docx", content, null, null), default);
        using MemoryStream file = Written(reading, content);
        using var package = WordprocessingDocument.Open(file, isEditable: true);
        using var original = WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);
        string[] commented = Commented(package);
        Comment[] comments = [.. package.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Elements<Comment>()];
        Assert.Multiple(() =>
        {
            Assert.That(Faults(original), Is.Empty, "as it came");
            Assert.That(Faults(package), Is.Empty);
            Assert.That(commented, Is.EqualTo(
                ["mine", "The General Assembly", "its resolution 74/174 of 19 December 2019", "Convention on the Right of the Child",
                    "paragraph 9 above"]));
            Assert.That(comments.Select(c => c.Id!.Value), Is.Unique);
            Assert.That(comments[0].InnerText, Is.EqualTo("A comment that was there."));
            Assert.That(Looks(Without(package)), Is.EqualTo(Looks(original.MainDocumentPart!.Document!.Body!)));
        });
    }

    // The published files; each is read, commented and validated.
    [Test, Category("Slow")]
    public async Task Word_AsPublished_IsValidAndKeepsItsWords()
    {
        string[] files = [.. Directory.GetFiles(Requirement.Shared("corpus", "un-files", "docx"), "*.docx").Order(StringComparer.Ordinal).Take(12)];
        foreach (string path in files)
        {
            byte[] content = await File.ReadAllBytesAsync(path);
            DraftReading reading = await _reader.ReadAsync(new DraftInput(path, content, null, null), default);
            using MemoryStream file = Written(reading, content);
            using var package = WordprocessingDocument.Open(file, isEditable: true);
            using var original = WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);
            int before = Faults(original).Length;
            Assert.Multiple(() =>
            {
                Assert.That(Commented(package), Is.Not.Empty, path);
                Assert.That(Faults(package), Has.Length.LessThanOrEqualTo(before), path);
                Assert.That(Looks(Without(package)), Is.EqualTo(Looks(original.MainDocumentPart!.Document!.Body!)), path);
            });
        }
    }

    private static MemoryStream Written(DraftReading reading, byte[]? content)
    {
        var file = new MemoryStream();
        CommentedDraft.Write(reading, content, At, file);
        file.Position = 0;
        return file;
    }

    private static string[] Faults(WordprocessingDocument package) =>
        [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(f => $"{f.Path?.XPath}: {f.Description}")];

    // The words that each comment stands on, in the order of the comments' ids.
    private static string[] Commented(WordprocessingDocument package)
    {
        var open = new SortedDictionary<int, string>();
        var running = new HashSet<int>();
        foreach (OpenXmlElement element in package.MainDocumentPart!.Document!.Body!.Descendants())
        {
            switch (element)
            {
                case CommentRangeStart start:
                    running.Add(int.Parse(start.Id!.Value!, System.Globalization.CultureInfo.InvariantCulture));
                    break;
                case CommentRangeEnd end:
                    running.Remove(int.Parse(end.Id!.Value!, System.Globalization.CultureInfo.InvariantCulture));
                    break;
                case Text text:
                    foreach (int id in running)
                    {
                        open[id] = open.GetValueOrDefault(id, "") + text.Text;
                    }

                    break;
            }
        }

        return [.. open.Values];
    }

    private static Body Without(WordprocessingDocument package)
    {
        Body body = package.MainDocumentPart!.Document!.Body!;
        foreach (OpenXmlElement mark in body.Descendants().Where(e => e is CommentRangeStart or CommentRangeEnd or CommentReference).ToArray())
        {
            OpenXmlElement gone = mark is CommentReference ? mark.Parent! : mark;
            gone.Remove();
        }

        return body;
    }

    // Every letter with its look, every other thing of a run in its place.
    private static IEnumerable<string> Looks(Body body) => body.Descendants<Run>().Where(r => !r.Elements<CommentReference>().Any())
        .SelectMany(r => r.ChildElements.Where(c => c is not RunProperties).SelectMany(c => c is Text text
            ? text.Text.Select(letter => $"{letter}{r.RunProperties?.OuterXml}") : [c.OuterXml]));

    private static byte[] Draft()
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = package.AddMainDocumentPart();
            main.AddNewPart<WordprocessingCommentsPart>().Comments = new Comments(
                new Comment(new Paragraph(new Run(new Text("A comment that was there.")))) { Id = "7", Author = "Somebody" });
            main.Document = new Document(new Body(
                new Paragraph(Words("The General Assembly,", new Italic())),
                new Paragraph(
                    Words("Recalling", new Italic()), Words(" its reso"), Words("lution 74/", new Bold()),
                        new ProofError { Type = ProofingErrorValues.SpellStart },
                    Words("174 of 19 December 2019"), new Run(new TabChar(), new Text("and the") { Space = SpaceProcessingModeValues.Preserve }),
                    Words(" Convention on the Right of the Child, which is "), new CommentRangeStart { Id = "7" }, Words("mine"),
                        new CommentRangeEnd { Id = "7" },
                    new Run(new CommentReference { Id = "7" }), Words(",")),
                new Paragraph(Words("1.\u00a0Recalls", new Italic()), Words(" paragraph 9 above; ")),
                new Paragraph(Words("2. Decides", new Italic()), Words(" to end."))));
        }

        return file.ToArray();
    }

    private static Run Words(string words, OpenXmlElement? look = null)
    {
        var run = new Run(new Text(words) { Space = SpaceProcessingModeValues.Preserve });
        if (look is not null)
        {
            run.RunProperties = new RunProperties(look);
        }

        return run;
    }
}
