using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Storage.Derivation.Discrepancies;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Derivation;

/// <summary>What two languages of a text say otherwise, and what only looks so.</summary>
public sealed class TextDiscrepancyTests
{
    private const string Res = "A/RES/75/181";

    // The paragraph in English and in another language, what the citations in them stand for, and what is said.
    private static IEnumerable<TestCaseData> Paragraphs()
    {
        yield return Of("resolution 66/288 of 27 July 2012", "A/RES/66/288", "القرار 66/228", "A/RES/66/228", "ar",
            "LANGUAGES_CITE_OTHERWISE The Arabic text cites A/RES/66/228 (“القرار 66/228”) in ar:PP1 where the English text, in PP1, cites "
            + "A/RES/66/288 (“resolution 66/288 of 27 July 2012”).");
        yield return Of("A/HRC/24/57", "A/HRC/24/57", "A/HCR/24/57", "A/HCR/24/57", "fr",
            "LANGUAGES_CITE_OTHERWISE The French text cites A/HCR/24/57 (“A/HCR/24/57”) in fr:PP1 where the English text, in PP1, cites "
            + "A/HRC/24/57 (“A/HRC/24/57”).");
        yield return Of("resolution 75/181", Res, "la résolution pertinente", null, "fr",
            "LANGUAGES_CITE_OTHERWISE The English text cites A/RES/75/181 (“resolution 75/181”) in PP1; the French text, there in fr:PP1, does not.");

        // The same number in Arabic-Indic digits, with Cyrillic letters, between marks of direction, in Roman figures.
        yield return Of("resolution 75/181", Res, "القرار ٧٥/١٨١", null, "ar", "");
        yield return Of("A/73/12", "A/73/12", "А/73/12", null, "ru", "");
        yield return Of("A/76/64-E/2021/11", "A/76/64-E/2021/11", "A/76/64\u2212E/2021/11", null, "fr", "");
        yield return Of("resolution 75/181", Res, "القرار \u200f75/181\u200f", null, "ar", "");
        yield return Of("decision IX/20", null, "المقرر 9/20", "E/CN.15/DEC/9/20", "ar", "");
        yield return Of("the Committee 1267/1989/2253", null, "le Comité 2253 (2015)", "S/RES/2253(2015)", "fr", "");

        // Corrigenda, and the symbols of other organizations, are those of a language.
        yield return Of("A/67/53/Corr.1", "A/67/53/Corr.1", "le rapport", null, "fr", "");
        yield return Of("document EB136/8", "EB136/8", "الوثيقة م ت 136/8", null, "ar", "");
        yield return Of("resolution WHA73.1", "WHA73.1", "القرار ج ص ع73-1", null, "ar", "");

        // A longer number is another one.
        yield return Of("resolution 75/18", "A/RES/75/18", "la résolution 75/181", null, "fr",
            "LANGUAGES_CITE_OTHERWISE The English text cites A/RES/75/18 (“resolution 75/18”) in PP1; the French text, there in fr:PP1, does not.");
    }

    [TestCaseSource(nameof(Paragraphs))]
    public void Paragraph_IsSaid_OnlyWhereSomethingElseIsPrinted(
        string english, string? target, string foreign, string? foreignTarget, string language, string said) =>
        Assert.That(
            Found(Made("en", english, target), Made(language, foreign, foreignTarget)), Is.EqualTo(said.Length == 0 ? [] : new[] { said }));

    [TestCase("2020-12-16", "16", "2020-12-18", "18", "LANGUAGES_DATE_OTHERWISE The French text cites A/RES/75/181 (“résolution 75/181”) in fr:PP1 "
        + "as of 2020-12-18, the English text as of 2020-12-16.")]
    [TestCase("2020-12-16", "16", "2020-12-16", "16", "")]
    [TestCase("2020-12-16", "16 and 18", "2020-12-18", "16 et 18", "", TestName = "Day_OfAnotherTextOfTheList_IsNotSaid")]
    public void Day_ThatIsAnother_IsSaid(string date, string printed, string other, string otherPrinted, string said) =>
        Assert.That(
            Found(
                Text.Of("A/RES/1/1").Says("PP1", $"resolution 75/181 of {printed} December 2020", new Cite("resolution 75/181", Res) { Date = date }),
                Text.Of("A/RES/1/1").Says(
                    "PP1", $"résolution 75/181 du {otherPrinted} décembre 2020", new Cite("résolution 75/181", Res) { Date = other }).Document with
                { Language = "fr" }),
            Is.EqualTo(said.Length == 0 ? [] : new[] { said }));

    [Test]
    public void Paragraph_WithAsManyOthers_SaysEachForEach() =>
        Assert.That(
            Found(
                Text.Of("A/RES/1/1").Says("PP1", "A/75/7/Add.2 and A/75/7/Add.3", new Cite("A/75/7/Add.2", "A/75/7/Add.2"),
                    new Cite("A/75/7/Add.3", "A/75/7/Add.3")),
                Text.Of("A/RES/1/1").Says("PP1", "A/75/7Add.2 и A/75/7Add.3", new Cite("A/75/7Add.2", "A/75/7Add.2"),
                    new Cite("A/75/7Add.3", "A/75/7Add.3")).Document with
                { Language = "ru" }),
            Is.EqualTo(new[] { 2, 3 }.Select(n =>
                $"LANGUAGES_CITE_OTHERWISE The Russian text cites A/75/7Add.{n} (“A/75/7Add.{n}”) in ru:PP1 where the English text, in PP1, "
                + $"cites A/75/7/Add.{n} (“A/75/7/Add.{n}”).")));

    [Test]
    public void Notes_AreOfTheParagraphThatTheyAreMarkedIn()
    {
        Document english = Text.Of("A/RES/1/1").Says("PP1", "Recalling the Agenda¹,").Says("OP1", "Decides.")
            .Says("FN1", "Resolution 75/181.", new Cite("Resolution 75/181", Res));
        Document french = Text.Of("A/RES/1/1").Says("PP1", "Rappelant la résolution 75/181,", new Cite("résolution 75/181", Res))
            .Says("OP1", "Décide.").Document with
        { Language = "fr" };

        Assert.That(Found(english, french).Select(f => f.Split(' ')[0]), Is.EqualTo(["LANGUAGES_NOT_PARALLEL"]), "a note less, and nothing else");
    }

    [Test]
    public void Citation_ThatStandsInAnotherParagraph_IsSaid()
    {
        Document english = Text.Of("A/RES/1/1").Says("PP1", "Recalling resolution 75/181,", new Cite("resolution 75/181", Res))
            .Says("PP2", "Noting it,");
        Document french = Text.Of("A/RES/1/1").Says("PP1", "Notant,")
            .Says("PP2", "Rappelant la résolution 75/181,", new Cite("résolution 75/181", Res)).Document with
        { Language = "fr" };

        Assert.That(Found(english, french), Is.EqualTo(
            ["LANGUAGES_CITE_ELSEWHERE The French text cites A/RES/75/181 (“résolution 75/181”) in fr:PP2, the English text in PP1."]));
    }

    private static TestCaseData Of(string english, string? target, string foreign, string? foreignTarget, string language, string said) =>
        new TestCaseData(english, target, foreign, foreignTarget, language, said).SetArgDisplayNames(english, foreign);

    private static Document Made(string language, string words, string? target)
    {
        Text text = Text.Of("A/RES/1/1");
        return (target is null ? text.Says("PP1", words) : text.Says("PP1", words, new Cite(words, target))).Document with { Language = language };
    }

    private static string[] Found(Document english, Document other) =>
        [.. TextDiscrepancies.Of(Translation.Within(other), english).Select(d => $"{d.Code} {d.Message}")];
}
