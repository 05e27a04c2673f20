using System.Text;
using KnowledgeGraph.Extraction.Links;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Akn;

/// <summary>Small Akoma Ntoso documents in the shapes that the United Nations prints.</summary>
internal static class AknSample
{
    public const string Cover =
        """
        <coverPage>
          <p><span refersTo="#publisher"><docAuthority refersTo="#publisher">United Nations</docAuthority></span></p>
          <p><docNumber refersTo="#symbol">A/RES/76/900</docNumber></p>
          <p><img src="logo.jpg"></img><docAuthority refersTo="#issuingBody">General Assembly</docAuthority></p>
          <p><session refersTo="#generalAssembly" value="76">Seventy-sixth session</session></p>
          <p><inline name="agenda item">Agenda item 19 (c)</inline></p>
          <p><docTitle>Resolution adopted by the General Assembly on 16 December 2021</docTitle></p>
        </coverPage>
        <preface><p><docNumber>76/900.</docNumber> <docTitle refersTo="#resolutionTitle">Lakes and rivers</docTitle></p></preface>
        """;

    public const string Formula = """<formula name="enactingFormula"><p><span class="italic">The General Assembly</span>,</p></formula>""";

    public const string Meta =
        """
        <meta>
          <identification><FRBRWork><FRBRdate date="2021-12-16" name="adoption"/></FRBRWork><FRBRExpression><FRBRdate date="2022-01-07" name="publication"/></FRBRExpression></identification>
          <classification>
            <keyword value="WATER" showAs="WATER RESOURCES" dictionary="UNBIS Thesaurus"/>
            <keyword value="water" showAs="water_resources" dictionary="EuroVoc"/>
            <keyword value="LAKES" showAs="LAKES" dictionary="UNBIS Thesaurus"/>
            <keyword value="water" showAs="water_resources" dictionary="UNBIS"/>
          </classification>
        </meta>
        """;

    /// <summary>A resolution with these parts behind its cover.</summary>
    public static string Adopted(string preamble, string body, string rest = "") =>
        $"""<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution">{Meta}{Cover}<preamble>{Formula}{preamble}</preamble><mainBody>{body}</mainBody>{rest}</statement></akomaNtoso>""";

    public static string Container(string words) => $"""<container name="x"><p xml:space="preserve">{words}</p></container>""";

    public static string Paragraph(int number, string words) => $"<paragraph><num>\t{number}.</num><content><p>{words}</p></content></paragraph>";

    public static Document Read(string xml) => Extractor.Default.Extract("a.xml", Encoding.UTF8.GetBytes(xml));

    public static LinkCheck Check(string xml) => Extractor.Default.CheckLinks("a.xml", Encoding.UTF8.GetBytes(xml));

    public static DocumentProvision At(this Document document, string label) => document.Provisions.Single(p => p.Label == label);

    public static string[] Labels(this Document document) => [.. document.Provisions.Select(p => p.Label)];
}
