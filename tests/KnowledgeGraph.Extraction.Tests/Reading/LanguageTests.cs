using System.Diagnostics;
using System.Text;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Reading;

/// <summary>The language of a text is told from its words; a text in no official language is refused, an English one never is.</summary>
public sealed class LanguageTests
{
    private const string French = """
        L’Assemblée générale, réaffirmant les buts et principes énoncés dans la Charte des Nations Unies, rappelant sa résolution 70/1 du 25 septembre 2015, dans laquelle elle a adopté
        une série complète d’objectifs de développement durable, prie le Secrétaire général de lui présenter un rapport sur l’application de la présente résolution et décide de rester saisie de la question.
        """;

    private const string Spanish = """
        La Asamblea General, reafirmando los propósitos y principios enunciados en la Carta de las Naciones Unidas, recordando su resolución 70/1, de 25 de septiembre de 2015, en la que aprobó
        un amplio conjunto de objetivos, solicita al Secretario General que le presente un informe sobre la aplicación de la presente resolución y decide seguir ocupándose de la cuestión.
        """;

    private const string Russian = """
        Генеральная Ассамблея, вновь подтверждая цели и принципы, закрепленные в Уставе Организации Объединенных Наций, ссылаясь на свою резолюцию 70/1 от 25 сентября 2015 года, в которой она
        приняла всеобъемлющий набор целей, просит Генерального секретаря представить ей доклад о выполнении настоящей резолюции и постановляет продолжать заниматься этим вопросом.
        """;

    private const string Arabic = """
        إن الجمعية العامة، إذ تعيد تأكيد المقاصد والمبادئ الواردة في ميثاق الأمم المتحدة، وإذ تشير إلى قرارها 70/1 المؤرخ 25 أيلول/سبتمبر 2015 الذي اعتمدت فيه مجموعة شاملة من الأهداف، تطلب
        إلى الأمين العام أن يقدم إليها تقريرا عن تنفيذ هذا القرار في دورتها المقبلة، وتقرر أن تبقي المسألة قيد النظر.
        """;

    private const string Chinese = """
        大会，重申《联合国宪章》所载的宗旨和原则，回顾其2015年9月25日第70/1号决议，大会在其中通过了一套全面、意义深远和以人为本的具有普遍性和变革性的可持续发展目标，
        请秘书长就本决议的执行情况向大会提交报告，并决定继续处理此案，各国为实现这些目标在各级开展合作。
        """;

    private const string German = """
        Die Generalversammlung, in Bekräftigung der Ziele und Grundsätze der Charta der Vereinten Nationen, unter Hinweis auf ihre Resolution 70/1 vom 25. September 2015, in der sie einen
        umfassenden Katalog von Zielen verabschiedet hat, ersucht den Generalsekretär, ihr einen Bericht über die Durchführung dieser Resolution vorzulegen, und beschließt, mit der Angelegenheit befasst zu bleiben.
        """;

    private const string Portuguese = """
        A Assembleia Geral, reafirmando os propósitos e princípios consagrados na Carta das Nações Unidas, recordando a sua resolução 70/1, de 25 de setembro de 2015, na qual adotou
        um conjunto abrangente de objetivos, solicita ao Secretário-Geral a apresentação de um relatório relativo à aplicação desta resolução e decide permanecer ocupada do assunto.
        """;

    private const string Ukrainian = """
        Генеральна Асамблея, знову підтверджуючи цілі та принципи, закріплені у Статуті Організації Об’єднаних Націй, посилаючись зі свого боку щодо резолюції 70/1 від 25 вересня 2015 року, якою
        ухвалено всеосяжний перелік цілей, просить Генерального секретаря подати їй доповідь щодо виконання цієї резолюції та вирішує тримати це питання під контролем.
        """;

    private const string Japanese = """
        総会は、国際連合憲章に掲げられた目的及び原則を再確認し、2015年9月25日の決議70/1を想起し、そこで包括的な目標を採択したことを踏まえ、事務総長に対し、
        この決議の実施に関する報告書を提出するよう要請し、引き続きこの問題に取り組むことを決定する。
        """;

    [TestCase(French, "fr")]
    [TestCase(Spanish, "es")]
    [TestCase(Russian, "ru")]
    [TestCase(Arabic, "ar")]
    [TestCase(Chinese, "zh")]
    public void Extract_OfficialLanguage_IsToldFromTheWords(string text, string language) =>
        Assert.That(Read("A/RES/76/1\n\n" + text.Replace('\n', ' ')).Language, Is.EqualTo(language));

    // A short first paragraph says little of a text whose others are long.
    [Test]
    public void Language_OfAFewLongParagraphs_IsTold()
    {
        string text = "L’Assemblée générale,\n\n" + string.Join(' ', Enumerable.Repeat(French.ReplaceLineEndings(" "), 200));
        Assert.That(Extractor.Default.Extract("few.txt", Encoding.UTF8.GetBytes(text)).Language, Is.EqualTo("fr"));
    }

    [TestCase(German)]
    [TestCase(Portuguese)]
    [TestCase(Ukrainian)]
    [TestCase(Japanese)]
    public void Extract_AnotherLanguage_IsRefusedByName(string text)
    {
        UnreadableDocumentException failure = Assert.Throws<UnreadableDocumentException>(() => Read("A/RES/76/1\n\n" + text.Replace('\n', ' ')))!;
        Assert.That(failure.Message,
            Is.EqualTo("is in a language that is not read; these are: English, French, Spanish, Russian, Arabic, Chinese"));
    }

    [TestCase("Resolution adopted by the General Assembly on 25 September 2015.", TestName = "a short text")]
    [TestCase("Benin, Burkina Faso, Chile, Côte d’Ivoire, El Salvador, Guinea, La Paz, Las Palmas, Le Havre, Los Angeles",
        TestName = "a list of names")]
    [TestCase("A very long title A very long title A very long title A very long title A very long title A very long title A very long title "
        + "A very long title A very long title A very long title A very long title A very long title A very long title A very long title",
        TestName = "a line many times")]
    [TestCase("Recalling the Convention de Genève and “La Convention pour la protection des biens culturels en cas de conflit armé”, the Assembly requests the Secretary-General to report on the "
        + "measures that have been taken by States to give effect to its provisions, and decides to remain seized of the matter at its next session.",
        TestName = "a French title")]
    [TestCase("Taking note of the text entitled “Устав Организации Объединенных Наций” and of 《联合国宪章》, the Assembly requests the Secretary-General to report on the measures that have "
        + "been taken by States to give effect to its provisions, and decides to remain seized of the matter.", TestName = "titles in other scripts")]
    public void Extract_English_IsEnglish(string text) => Assert.That(Read(text).Language, Is.EqualTo("en"));

    [TestCase(French, "fr")]
    [TestCase(German, "en")]
    public void ExtractText_OfADraft_IsNeverRefused(string text, string language) =>
        Assert.That(Extractor.Default.ExtractText("draft", text).Language, Is.EqualTo(language));

    [TestCase("lang-dev")]
    [TestCase("lang-sc-dev")]
    [Category("Corpus")]
    public void Extract_TranslationsOfTheCorpus_AreOfTheirLanguage(string archive)
    {
        string file = Requirement.Shared("languages", archive + ".tar.xz");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("kg-languages-");
        try
        {
            using (Process tar = Process.Start("tar", ["-xJf", file, "-C", folder.FullName]))
            {
                tar.WaitForExit();
                Requirement.Tool(tar.ExitCode == 0, "tar cannot unpack .tar.xz here.");
            }

            string[] files = [.. Directory.GetFiles(folder.FullName, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Where((_, at) => at % 40 == 0)];
            string[] wrong = [.. files.Where(f => Extractor.Default.Extract(f, File.ReadAllBytes(f)).Language
                != Path.GetRelativePath(folder.FullName, f).Split(Path.DirectorySeparatorChar)[1])];
            Assert.That(files, Has.Length.GreaterThan(20));
            Assert.That(wrong, Is.Empty);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Document Read(string text) => Extractor.Default.Extract("text.txt", Encoding.UTF8.GetBytes(text));
}
