using KnowledgeGraph.Loading.Collections;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Loading.Sources;

namespace KnowledgeGraph.Loading.Tests.Collections;

/// <summary>Which files of an archive are taken, and what is said of odd ones: the kinds that there are in the three repositories.</summary>
public sealed class CollectionSelectionTests
{
    private static readonly Collection Assembly = Collection.All[0];

    [Test]
    public void Texts_OfTheLanguage_AreTakenWhateverTheRootIsCalled([Values("GAresolutions-main/", "GAresolutions-42a69b6/", "")] string root)
    {
        TestArchive archive = new TestArchive { Root = root }.With("README.md", "# About").With("LICENSE.txt", "Free")
            .With("76session/English/A_RES_76_1_E.xml", TestArchive.Text("A/RES/76/1"))
            .With("76session/French/A_RES_76_1_F.xml", TestArchive.Text("A/RES/76/1", "fra"))
            .With("77session/English/A_RES_77_1-E.xml", TestArchive.Text("A/RES/77/1"))
            .With("data_extract/76.json", "{}").With("77session/English/.DS_Store", "x").With("77session/English/desktop.ini", "x");

        CollectionSelection selection = Choose(archive);

        Assert.That(Paths(selection), Is.EqualTo(["76session/English/A_RES_76_1_E.xml", "77session/English/A_RES_77_1-E.xml"]));
        Assert.That(selection.Sources.Select(s => s.Name), Has.All.StartsWith("general-assembly:7"));
        Assert.That(selection.Metadata.Select(m => m.Path), Is.EqualTo(["data_extract/76.json"]));
        Assert.That(selection.Odd, Is.Empty);
    }

    [Test]
    public void Texts_BeforeTheTimeThatIsWanted_AreCounted()
    {
        TestArchive archive = new TestArchive()
            .With("76session/English/A_RES_76_1_E.xml", TestArchive.Text("A/RES/76/1"))
            .With("77session/English/A_RES_77_1-E.xml", TestArchive.Text("A/RES/77/1"))
            .With("Emergency sessions/ES-11/English/A_RES_ES-11_1-2204067E.xml", TestArchive.Text("A/RES/ES-11/1"))
            .With("data_extract/76.json", "{}").With("data_extract/77.json", "{}");

        CollectionSelection selection = Choose(archive, since: "77");

        Assert.That(Paths(selection), Is.EqualTo(["77session/English/A_RES_77_1-E.xml",
            "Emergency sessions/ES-11/English/A_RES_ES-11_1-2204067E.xml"]));
        Assert.That((selection.Older, selection.Metadata.Count), Is.EqualTo((1, 1)));
    }

    private static IEnumerable<TestCaseData> Doubles() =>
    [
        Double("the reissue", "A_RES_76_16-2117757E.xml", "A_RES_76_16_reissue.xml", "2022-01-01", "2021-01-01", "which was issued anew"),
        Double("the later job number", "A_RES_76_16-2117757E.xml", "A_RES_76_16-2200001E.xml", "2022-01-01", "2021-01-01", "which was issued later"),
        Double("the later markup", "A_RES_76_16_E.xml", "A_RES_76_16-E.xml", "2021-01-01", "2022-01-01", "which was marked up later, on 2022-01-01"),
        Double("the last of two alike in all", "A_RES_76_16 (2021)_E.xml", "A_RES_76_16_E.xml", "2021-01-01", "2021-01-01", "is the same as"),
    ];

    [TestCaseSource(nameof(Doubles))]
    public void FilesOfOneText_OneIsTakenAndTheOtherNamed(string other, string taken, string otherMarkup, string takenMarkup, string word)
    {
        CollectionSelection selection = Choose(new TestArchive()
            .With($"76session/English/{taken}", TestArchive.Text("A/RES/76/16", markup: takenMarkup))
            .With($"76session/English/{other}", TestArchive.Text("A/RES/76/16", markup: otherMarkup)));

        Assert.That(Paths(selection), Is.EqualTo([$"76session/English/{taken}"]));
        Assert.That(selection.Odd.Single().Path, Is.EqualTo($"76session/English/{other}"));
        Assert.That(selection.Odd.Single().Word, Does.Contain(word).And.Contain(taken).And.EndWith("and was left out"));
    }

    [Test]
    public void LetteredPartsAndCorrigenda_AreTextsOfTheirOwn()
    {
        CollectionSelection parts = Choose(new TestArchive()
            .With("75session/English/75_290 A_E.xml", TestArchive.Text("A/RES/75/290A"))
            .With("75session/English/75_290 B_E.xml", TestArchive.Text("A/RES/75/290B"))
            .With("75session/English/75_251_B_E.xml", TestArchive.Text("A/RES/75/251B"))
            .With("75session/English/A_RES_75_251 C_E.xml", TestArchive.Text("x")));
        CollectionSelection statements = Choose(new TestArchive()
            .With("PRST/2000/S_PRST_2000_27-0059266E.xml", TestArchive.Text("S/PRST/2000/27"))
            .With("PRST/2000/S_PRST_2000_27_Corr.1-0060049E.xml", TestArchive.Text("S/PRST/2000/27/Corr.1")), Collection.All[2]);

        Assert.That((parts.Texts.Count, parts.Odd.Count, statements.Texts.Count, statements.Odd.Count), Is.EqualTo((4, 0, 2, 0)));
    }

    [Test]
    public void TextInTheFolderOfAnotherLanguage_IsToldByItsNameAndByWhatItSays()
    {
        TestArchive archive = new TestArchive()
            .With("75session/English/75_274_F.xml", TestArchive.Text("A/RES/75/274", "fra"))
            .With("75session/English/75_275.xml", TestArchive.Text("A/RES/75/275", "fra"))
            .With("75session/French/75_276_E.xml", TestArchive.Text("A/RES/75/276"))
            .With("75session/English/75_277_E.xml", TestArchive.Text("A/RES/75/277", "deu"))
            .With("75session/German/75_278_G.xml", TestArchive.Text("A/RES/75/278", "deu"));

        CollectionSelection english = Choose(archive);

        Assert.That(Paths(english), Is.EqualTo(["75session/French/75_276_E.xml"]));
        Assert.That(english.Odd.Select(o => $"{o.Path} {o.Word}"), Is.EqualTo([
            "75session/English/75_274_F.xml is in French, and not in English as its folder says; it was left out",
            "75session/English/75_275.xml is in French, and not in English as its folder says; it was left out",
            "75session/English/75_277_E.xml is in German, and not in English as its name says; it was left out",
        ]));
        Assert.That(Paths(Choose(archive, language: "fr")), Is.EqualTo(["75session/English/75_274_F.xml"]));
    }

    [Test]
    public void TextInBothFolders_IsTakenFromItsOwn()
    {
        CollectionSelection selection = Choose(new TestArchive()
            .With("76session/English/A_RES_76_1_E.xml", TestArchive.Text("A/RES/76/1"))
            .With("76session/French/A_RES_76_1_E.xml", TestArchive.Text("A/RES/76/1")));

        Assert.That(Paths(selection), Is.EqualTo(["76session/English/A_RES_76_1_E.xml"]));
        Assert.That(selection.Odd.Single().Word, Is.EqualTo("is the same as 76session/English/A_RES_76_1_E.xml, and was left out"));
    }

    [Test]
    public void ArchiveInside_IsReadOfItsLanguageAlone()
    {
        byte[] english = new TestArchive { Root = "English/" }.With("74_1.xml", TestArchive.Text("A/RES/74/1"))
            .With("74_2.xml", TestArchive.Text("A/RES/74/2", "fra")).ToArray();
        CollectionSelection selection = Choose(new TestArchive()
            .With("74session/GA resolutions_74session_English.zip", english)
            .With("74session/GA resolutions_74session_Russian.zip", "no archive at all"));

        Assert.That(Paths(selection), Is.EqualTo(["74session/GA resolutions_74session_English.zip/English/74_1.xml"]));
        Assert.That(selection.Odd.Single().Path, Is.EqualTo("74session/GA resolutions_74session_English.zip/English/74_2.xml"));
    }

    [Test]
    public void OddFiles_AreNamedOnceEachAndTheOthersAreTaken()
    {
        byte[] inner = new TestArchive { Root = "" }.With("75session/English/75_9_E.xml", TestArchive.Text("A/RES/75/9")).ToArray();
        CollectionSelection selection = Choose(new TestArchive()
            .With("75session/English/75_1_E.xml", TestArchive.Text("A/RES/75/1"))
            .With("75session/English/75_2_E.xml", "").With("75session/English/test.txt", "\n")
            .With("75session/English/damaged_English.zip", "PK\u0003\u0004 and nothing more")
            .With("75session/English/deep_English.zip", new TestArchive { Root = "" }.With("inner_English.zip", inner).ToArray())
            .With("75session/English/../../75_3_E.xml", TestArchive.Text("A/RES/75/3"))
            .With("75session/English/bomb_English.zip", new TestArchive { Root = "" }.With("75session/75_4_E.xml", new byte[8 << 20]).ToArray()));

        Assert.That(Paths(selection), Is.EqualTo(["75session/English/75_1_E.xml"]));
        Assert.That(selection.Odd.Select(o => (o.Path, o.Word.Split(',')[0].Split(':')[0])), Is.EqualTo([
            ("75session/English/../../75_3_E.xml", "has a path that leads out of its archive"),
            ("75session/English/75_2_E.xml", "is empty"),
            ("75session/English/bomb_English.zip/75session/75_4_E.xml", "unpacks to more than 200 times its size"),
            ("75session/English/damaged_English.zip", "is a damaged zip archive"),
            ("75session/English/deep_English.zip/inner_English.zip", "lies as an archive in an archive in another one"),
            ("75session/English/test.txt", "is empty"),
        ]));
    }

    // The whole of what is published, each file with what its name says: whatever else holds, no file is lost without a word.
    [Test]
    public void EverythingThatIsPublished_IsTakenOnceOrNamed()
    {
        IReadOnlyList<(Collection Collection, string Path)> all = PublishedPaths.All();
        foreach (Collection collection in Collection.All)
        {
            string[] paths = [.. all.Where(p => p.Collection == collection).Select(p => p.Path)];
            var archive = new TestArchive { Root = $"{collection.Repository}-main/" };
            Array.ForEach(paths, path => archive.With(path, "a text"));
            CollectionSelection selection = Choose(archive, collection);

            string[] english = [.. paths.Select(p => CollectionPath.Of(collection, p)).Where(p => p.Kind == CollectionFileKind.Text
                && (p.Language is null or { Code: "en" } || p.FolderLanguage is { Code: "en" })).Select(p => p.Path)];
            Assert.That(Paths(selection).Concat(selection.Odd.Select(o => o.Path).Where(p => !p.EndsWith(".zip", StringComparison.Ordinal))),
                Is.EquivalentTo(english));
        }
    }

    [Test]
    public void Sources_AreReadWhileTheArchiveIsOpen()
    {
        using CollectionFiles files = CollectionFiles.Open(new MemoryStream(new TestArchive()
            .With("76session/English/A_RES_76_1_E.xml", TestArchive.Text("A/RES/76/1")).ToArray()));
        CollectionSelection selection = CollectionSelection.Of(Assembly, files, new CollectionScope(CollectionLanguage.Find("en")!, null));

        using SourceContent content = selection.Sources.Single().Read(1000);
        Assert.That(System.Text.Encoding.UTF8.GetString(content.Bytes.Span), Is.EqualTo(TestArchive.Text("A/RES/76/1")));
    }

    [TestCase("75session/English/75_290 A_E.xml", "A/RES/75/290A", true)]
    [TestCase("75session/English/75_290 A_E.xml", "A/RES/75/290", true)]
    [TestCase("79session/English/A_RES_79_259-2424702E.xml", "A/RES/79/259A-C", true)]
    [TestCase("Emergency sessions/ES-11/English/A_RES_ES-11_1-2204067E.xml", "A/RES/ES-11/1", true)]
    [TestCase("75session/English/a draft.xml", "A/RES/75/1", true)]
    [TestCase("75session/English/75_29_E.xml", "A/RES/75/290", false)]
    [TestCase("75session/English/75_290_E.xml", "S/RES/1626(2005)", false)]
    public void Text_WithTheSymbolOfAnother_DoesNotTakeItsPlace(string path, string symbol, bool isTaken)
    {
        using CollectionFiles files = CollectionFiles.Open(
            new MemoryStream(new TestArchive().With(path, TestArchive.Text(symbol)).With("README.md", "x").ToArray()));
        CollectionSelection selection = CollectionSelection.Of(Assembly, files, new CollectionScope(CollectionLanguage.Find("en")!, null));

        ReadDocument read = SimpleReader.Create().Read(selection.Sources.Single());

        string named = $"says of itself that it is {symbol}, and its name that it is {CollectionPath.Of(Assembly, path).Symbol}; it was left out";
        Assert.That((read.Document is not null, read.Problem), Is.EqualTo((isTaken, isTaken ? null : named)));
    }

    private static CollectionSelection Choose(TestArchive archive, Collection? collection = null, string language = "en", string? since = null)
    {
        using CollectionFiles files = CollectionFiles.Open(new MemoryStream(archive.ToArray()));
        return CollectionSelection.Of(
            collection ?? Assembly, files, new CollectionScope(CollectionLanguage.Find(language)!, since is null ? null : Since.Parse(since)));
    }

    private static IEnumerable<string> Paths(CollectionSelection selection) => selection.Texts.Select(t => t.Path);

    private static TestCaseData Double(string name, string other, string taken, string otherMarkup, string takenMarkup, string word) =>
        new TestCaseData(other, taken, otherMarkup, takenMarkup, word).SetName($"Double: {name}");
}
