using KnowledgeGraph.Extraction.Reading.Pdf;

namespace KnowledgeGraph.Extraction.Tests.Reading.Pdf;

/// <summary>PDFs in scripts that run from the right, or stand without spaces.</summary>
public sealed class PdfScriptTests
{
    [TestCase("1/07 رارق", "قرار 70/1", TestName = "a number behind a word")]
    [TestCase("(3) 70/1 رارقلا", "القرار 70/1 (3)", TestName = "brackets are turned, numbers are not")]
    [TestCase("A/RES/70/1 ةقيثولا", "الوثيقة A/RES/70/1", TestName = "a symbol")]
    [TestCase("General Assembly :ةدحتملا ممألل ةماعلا ةيعمجلا", "الجمعية العامة للأمم المتحدة: General Assembly", TestName = "Latin words keep their order")]
    [TestCase("\uFE93\uFEE3\uFE8E\uFECC\uFEDF\uFE8D", "العامة", TestName = "letters as they are drawn")]
    [TestCase("\uFEE1\uFEFC\uFEB4\uFEDF\uFE8D", "السلام", TestName = "a ligature")]
    [TestCase("٢٠٢١ ماع", "عام 2021", TestName = "digits of the Arabic row")]
    public void Line_FromTheRight_IsReadInItsOrder(string printed, string read)
    {
        string[] texts = Texts(new UnicodeSheet().LineTo(540, 700, printed.Replace("1/07", "70/1", StringComparison.Ordinal)));
        Assert.That(texts, Is.EqualTo([read]));
    }

    [Test]
    public void Paragraphs_FromTheRight_BeginWhereTheyAreIndentedThere()
    {
        string[] lines =
        [
            "إذ تشير إلى القرارات التي اعتمدتها من قبل في", "هذا الشأن على مدى السنين بما في ذلك ما جاء في", "ميثاق الأمم المتحدة،",
            "وإذ تضع في اعتبارها ما ورد في التقرير الذي", "قدم إليها من الأمين العام عن هذا الموضوع في", "هذه الدورة،",
        ];
        var sheet = new UnicodeSheet();
        for (int i = 0; i < lines.Length; i++)
        {
            sheet.LineTo(i % 3 == 0 ? 516 : 540, 700 - (12 * i), new string([.. lines[i].Reverse()]));
        }

        Assert.That(Texts(sheet), Is.EqualTo([string.Join(' ', lines[..3]), string.Join(' ', lines[3..])]));
    }

    [Test]
    public void Lines_OfChinese_JoinWithoutASpace()
    {
        string[] texts = Texts(new UnicodeSheet()
            .Line(72, 700, "回顾其2015年9月25日第70/1号决议，又回顾大会以往关于此事项的各项决议和决定及其他").Line(72, 688, "文件，"));
        Assert.That(texts, Is.EqualTo(["回顾其2015年9月25日第70/1号决议，又回顾大会以往关于此事项的各项决议和决定及其他文件，"]));
    }

    private static string[] Texts(UnicodeSheet sheet) => [.. PdfReader.Read(sheet.ToBytes()).Select(b => b.Text)];
}
