using KnowledgeGraph.Extraction.Typed;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Tests.Typed;

/// <summary>What people type to name a text in another language than English.</summary>
public sealed class TypedLanguagesTests
{
    [TestCase("résolution 74/174 de l'Assemblée générale", "A/RES/74/174")]
    [TestCase("la résolution 74/174 de l’Assemblée générale", "A/RES/74/174")]
    [TestCase("résolution 1325 (2000) du Conseil de sécurité", "S/RES/1325(2000)")]
    [TestCase("résolution 2022/14 du Conseil économique et social", "E/RES/2022/14")]
    [TestCase("décision 74/511 de l’Assemblée générale", "A/DEC/74/511")]
    [TestCase("paragraphe 5 de la résolution 74/174 de l’Assemblée générale", "A/RES/74/174#5")]
    [TestCase("résolution 74/174 de l’Assemblée générale, en date du 18 décembre 2019", "A/RES/74/174")]
    [TestCase("resolución 1325 (2000) del Consejo de Seguridad", "S/RES/1325(2000)")]
    [TestCase("la resolución 74/174 de la Asamblea General", "A/RES/74/174")]
    [TestCase("resolución 74/174 de la Asamblea General, de 18 de diciembre de 2019", "A/RES/74/174")]
    [TestCase("párrafo 3 de la resolución 74/174 de la Asamblea General", "A/RES/74/174#3")]
    [TestCase("резолюция 74/174 Генеральной Ассамблеи", "A/RES/74/174")]
    [TestCase("резолюция 1325 (2000) Совета Безопасности", "S/RES/1325(2000)")]
    [TestCase("резолюция 74/174 Генеральной Ассамблеи от 18 декабря 2019 года", "A/RES/74/174")]
    [TestCase("пункт 5 резолюции 74/174 Генеральной Ассамблеи", "A/RES/74/174#5")]
    [TestCase("قرار الجمعية العامة 74/174", "A/RES/74/174")]
    [TestCase("قرار مجلس الأمن 1325 (2000)", "S/RES/1325(2000)")]
    [TestCase("قرار الجمعية العامة 74/174 المؤرخ 18 كانون الأول/ديسمبر 2019", "A/RES/74/174")]
    [TestCase("大会第74/174号决议", "A/RES/74/174")]
    [TestCase("第1325(2000)号决议", "S/RES/1325(2000)")]
    [TestCase("第1325（2000）号决议", "S/RES/1325(2000)")]
    [TestCase("安全理事会第1325(2000)号决议", "S/RES/1325(2000)")]
    [TestCase("Déclaration universelle des droits de l’homme", "A/RES/217(III)")]
    [TestCase("大会2019年12月18日第74/174号决议", "A/RES/74/174")]
    public void Reference_InItsLanguage_IsRead(string typed, string expected)
    {
        var reference = ReferenceReader.Read(typed);
        string read = string.Join(' ', reference.Symbols) + (reference.Part is { } part ? $"#{part}" : "");
        Assert.That(read, Is.EqualTo(expected));
    }

    [TestCase("la Convention relative aux droits de l’enfant", "convention-on-the-rights-of-the-child")]
    [TestCase("Convención sobre los Derechos del Niño", "convention-on-the-rights-of-the-child")]
    [TestCase("Конвенция о правах ребенка", "convention-on-the-rights-of-the-child")]
    [TestCase("اتفاقية حقوق الطفل", "convention-on-the-rights-of-the-child")]
    [TestCase("《儿童权利公约》", "convention-on-the-rights-of-the-child")]
    [TestCase("Charte des Nations Unies", "charter-of-the-united-nations")]
    [TestCase("《联合国宪章》", "charter-of-the-united-nations")]
    public void Name_InItsLanguage_IsThatOfTheText(string typed, string name) => Assert.That(ReferenceReader.Read(typed).Name, Is.EqualTo(name));

    [TestCase("droits de l’enfant")]
    [TestCase("74/174 и 75/175 Генеральной Ассамблеи")]
    [TestCase("الأمم المتحدة")]
    [TestCase("儿童权利")]
    public void Words_ThatAreNoReference_AreNone(string typed) => Assert.That(ReferenceReader.Read(typed).Symbols, Is.Empty);
}
