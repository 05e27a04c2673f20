using KnowledgeGraph.Loading.Collections;

namespace KnowledgeGraph.Loading.Tests.Collections;

/// <summary>What a path says: real paths of the three repositories, of every form that there is.</summary>
public sealed class CollectionPathTests
{
    [TestCase("GA", "76session/English/A_RES_76_10-2117757E.xml", "en", 76, null, "A/RES/76/10")]
    [TestCase("GA", "75session/Arabic/75_100_A.xml", "ar", 75, null, "A/RES/75/100")]
    [TestCase("GA", "74session/GA resolutions_74session_English.zip/English/74_1.xml", "en", 74, null, "A/RES/74/1")]
    [TestCase("GA", "74session/GA resolutions_74session_English.zip/English/74_232B_E.xml", "en", 74, null, "A/RES/74/232/B")]
    [TestCase("GA", "75session/English/75_290 A_E.xml", "en", 75, null, "A/RES/75/290/A")]
    [TestCase("GA", "75session/English/75_101A-B_E.xml", "en", 75, null, "A/RES/75/101/A-B")]
    [TestCase("GA", "75session/English/75_251_B_E.xml", "en", 75, null, "A/RES/75/251/B")]
    [TestCase("GA", "75session/English/A_RES_75_251 C_E.xml", "en", 75, null, "A/RES/75/251/C")]
    [TestCase("GA", "75session/English/A_RES_75_242 B-2108986E.xml", "en", 75, null, "A/RES/75/242/B")]
    [TestCase("GA", "77session/English/A_RES_77_264 A-C-2300152E.xml", "en", 77, null, "A/RES/77/264/A-C")]
    [TestCase("GA", "78session/English/A_RES_78_80AB-2324937E.xml", "en", 78, null, "A/RES/78/80/AB")]
    [TestCase("GA", "77session/English/A_RES_77_298_2312692E.xml", "en", 77, null, "A/RES/77/298")]
    [TestCase("GA", "77session/English/A_RES_77_268-E.xml", "en", 77, null, "A/RES/77/268")]
    [TestCase("GA", "75session/English/A_RES_S-32_1-2107229E.xml", "en", null, 2021, "A/RES/S-32/1")]
    [TestCase("GA", "Emergency sessions/ES-11/German/A_RES_ES-11_4_2223239G.xml", "de", null, 2022, "A/RES/ES-11/4")]
    [TestCase("GA", "Emergency sessions/ES-11/English/A_RES_ES-11_6-E.xml", "en", null, null, "A/RES/ES-11/6")]
    [TestCase("GA", "75session/English/75_274_F.xml", "fr", 75, null, "A/RES/75/274")]
    [TestCase("ECOSOC", "2021/English/E_RES_2021_2 B-2110300E.xml", "en", null, 2021, "E/RES/2021/2/B")]
    [TestCase("ECOSOC", "2023/Spanish/E_RES_2023_10_S.xml", "es", null, 2023, "E/RES/2023/10")]
    [TestCase("SC", "2020/English/S_RES_2504 (2020)-2000407E.xml", "en", null, 2020, "S/RES/2504")]
    [TestCase("SC", "2021/English/S_RES_2598 (2021)_E.xml", "en", null, 2021, "S/RES/2598")]
    [TestCase("SC", "2021/Russian/SC_2567_2021-S.xml", "es", null, 2021, "S/RES/2567")]
    [TestCase("SC", "2022/English/S_RES_2649_2213542E.xml", "en", null, 2022, "S/RES/2649")]
    [TestCase("SC", "2025/English/S_RES-2779-2507317E.xml", "en", null, 2025, "S/RES/2779")]
    [TestCase("SC", "Pre-2020/2000/S_RES_1285_N0023963.xml", null, null, 2000, "S/RES/1285")]
    [TestCase("SC", "Pre-2020/2010/S_RES_1929_N1039679E.xml", "en", null, 2010, "S/RES/1929")]
    [TestCase("SC", "Pre-2020/2013/S_RES_2086_1321160e.xml", "en", null, 2013, "S/RES/2086")]
    [TestCase("SC", "PRST/2000/S_PRST_2000_10-0035804E.xml", "en", null, 2000, "S/PRST/2000/10")]
    [TestCase("SC", "PRST/2000/S_PRST_2000_27_Corr.1-0060049E.xml", "en", null, 2000, "S/PRST/2000/27/Corr.1")]
    [TestCase("SC", "PRST/2010/S_PRST_2010_6_0_0-1028164E.xml", "en", null, 2010, "S/PRST/2010/6")]
    [TestCase("SC", "PRST/2024/S_PRST_2024_7-2433870.xml", null, null, 2024, "S/PRST/2024/7")]
    [TestCase("SC", "2020/English/S_PRST_2020_11.xml", "en", null, 2020, "S/PRST/2020/11")]
    [TestCase("SC", "Not adopted/English/S_2023_212-2305680E.xml", "en", null, 2023, "S/2023/212")]
    [TestCase("SC", "Not adopted/English/S_2025-353-2508520E.xml", "en", null, 2025, "S/2025/353")]
    public void Text_SaysLanguageTimeAndSymbol(string collection, string path, string? language, int? session, int? year, string key)
    {
        CollectionPath read = Read(collection, path);

        Assert.That((read.Kind, read.Language?.Code, read.Session, read.Year, read.Key),
            Is.EqualTo((CollectionFileKind.Text, language, session, year, key)));
    }

    [TestCase("76session/English/A_RES_76_16_reissue.xml", "A/RES/76/16", "")]
    [TestCase("76session/English/A_RES_76_23-2118258E-reissue.xml", "A/RES/76/23", "2118258")]
    [TestCase("76session/English/A_RES_76_34-2118427E_reissue.xml", "A/RES/76/34", "2118427")]
    [TestCase("76session/English/A_RES_76_72-2118581E_Reissue.xml", "A/RES/76/72", "2118581")]
    [TestCase("76session/French/A_RES_76_23-2118258F_reisue.xml", "A/RES/76/23", "2118258")]
    [TestCase("76session/Spanish/A_RES_76_16_reissue_S.xml", "A/RES/76/16", "")]
    public void Reissue_IsSeenWhereverItStands(string path, string key, string job)
    {
        CollectionPath read = Read("GA", path);

        Assert.That((read.IsReissue, read.Key, read.JobNumber, read.Language), Is.EqualTo((true, key, job, read.FolderLanguage)));
    }

    [TestCase("GA", "74session/GA resolutions_74session_Spanish.zip", "es", 74, null, CollectionFileKind.Archive)]
    [TestCase("GA", "data_extract/74.json", null, 74, null, CollectionFileKind.Metadata)]
    [TestCase("GA", "data_extract/ES-10.json", null, null, null, CollectionFileKind.Metadata)]
    [TestCase("SC", "data_extract/2013.json", null, null, 2013, CollectionFileKind.Metadata)]
    [TestCase("GA", "README.md", null, null, null, CollectionFileKind.Other)]
    [TestCase("SC", "2021/text", null, null, 2021, CollectionFileKind.Other)]
    [TestCase("SC", "Pre-2020/2004/desktop.ini", null, null, 2004, CollectionFileKind.Other)]
    [TestCase("SC", "2020/English/.S_RES_2504 (2020)-2000407E.xml", "en", null, 2020, CollectionFileKind.Other)]
    public void Others_AreTold(string collection, string path, string? language, int? session, int? year, CollectionFileKind kind)
    {
        CollectionPath read = Read(collection, path);

        Assert.That((read.Kind, read.Language?.Code, read.Session, read.Year, read.Key), Is.EqualTo((kind, language, session, year, (string?)null)));
    }

    // Every path of the three repositories, where the list of them is at hand.
    [Test]
    public void EveryTextThatIsPublished_HasASymbolALanguageOrNoFolderOfOne_AndATime()
    {
        List<CollectionPath> texts = [.. PublishedPaths.All().Select(p => CollectionPath.Of(p.Collection, p.Path))
            .Where(p => p.Kind == CollectionFileKind.Text && Path.GetExtension(p.Path) == ".xml")];

        Assert.Multiple(() =>
        {
            Assert.That(texts, Has.Count.GreaterThan(18_000));
            Assert.That(texts.Where(t => t.Key is null).Select(t => t.Path), Is.Empty);
            Assert.That(texts.Where(t => t.Language is null && !t.Path.StartsWith("Pre-2020", StringComparison.Ordinal)
                && !t.Path.StartsWith("PRST", StringComparison.Ordinal)).Select(t => t.Path), Is.Empty);
            Assert.That(texts.Where(t => t is { Session: null, Year: null } && !t.Path.Contains("ES-", StringComparison.Ordinal))
                .Select(t => t.Path), Is.Empty);
            Assert.That(texts.Count(t => t.NamedLanguage is not null && t.FolderLanguage is not null && t.NamedLanguage != t.FolderLanguage),
                Is.EqualTo(10));
        });
    }

    [TestCase("74", 74, true, 2019, true)]
    [TestCase("75", 74, false, 2019, false)]
    [TestCase("2020", 74, true, 2019, false)]
    [TestCase("2021", 74, false, 2021, true)]
    public void Since_ASessionOrAYear_StandsForTheOther(string word, int session, bool hasSession, int year, bool hasYear)
    {
        Since since = Since.Parse(word)!;

        Assert.That((since.Includes(session, null), since.Includes(null, year), since.Includes(null, null)), Is.EqualTo((hasSession, hasYear, true)));
    }

    [TestCase("")]
    [TestCase("0")]
    [TestCase("1200")]
    [TestCase("1945")]
    [TestCase("3000")]
    [TestCase("-74")]
    [TestCase("2020-01")]
    [TestCase("seventy")]
    public void Since_WhatIsNeither_IsRefused(string word) => Assert.That(Since.Parse(word), Is.Null);

    [Test]
    public void Loaded_IsToldFromTheNamesOfSources()
    {
        Collection assembly = Collection.All[0];

        IReadOnlyList<CollectionScope> loaded = CollectionScope.Loaded(assembly,
        [
            "/home/me/76session/English/A_RES_76_1_E.xml", "security-council:2020/English/S_RES_2504 (2020)-2000407E.xml",
            "general-assembly:77session/English/A_RES_77_268-E.xml", "general-assembly:Emergency sessions/ES-11/English/A_RES_ES-11_6-E.xml",
            "general-assembly:75session/English/75_100_E.xml", "general-assembly:data_extract/74.json",
        ]);

        Assert.That(loaded, Is.EqualTo([new CollectionScope(CollectionLanguage.Find("en")!, Since.OfSession(75))]));
    }

    private static CollectionPath Read(string collection, string path) =>
        CollectionPath.Of(Collection.All.Single(c => c.Repository == $"{collection}resolutions"), path);
}
