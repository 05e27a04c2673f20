using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Topics;

/// <summary>What a text says that what it cites is about.</summary>
public sealed class TopicTests
{
    [TestCase("its resolution 1325 (2000) on women and peace and security,", "women and peace and security")]
    [TestCase("its resolution 1820 (2008) on women, peace and security, condemning any violence,", "women, peace and security")]
    [TestCase("its resolution 2195 (2014) of 19 December 2014 on threats to peace, welcoming efforts to end them,", "threats to peace")]
    [TestCase("resolution 62/270 of 20 June 2008 on the Global Forum on Migration and Development, and the report of it,",
        "Global Forum on Migration and Development")]
    [TestCase("resolution 65/124 of 13 December 2010 on cooperation between the United Nations and the Shanghai Cooperation Organization,",
        "cooperation between the United Nations and the Shanghai Cooperation Organization")]
    [TestCase("resolution 2253 (2015) concerning ISIL (Da’esh), Al-Qaida and associated individuals, which it recalls,",
        "ISIL (Da’esh), Al-Qaida and associated individuals")]
    [TestCase("resolution 64/276 of 1 June 2010 on the special session of the Assembly against corruption and its decision 64/568 of 31 August 2010,",
        "special session of the Assembly against corruption", null)]
    [TestCase("resolution 60/6 of 3 November 2005 on building a better world through sport and the Olympic ideal, and, in this context, the seas,",
        "building a better world through sport and the Olympic ideal")]
    [TestCase("resolution 60/7 of 3 November 2005 on clean lakes and the report of the Secretary-General,", "clean lakes")]
    [TestCase("resolution 60/8 of 3 November 2005 on technologies to abuse and/or exploit children,", "technologies to abuse and/or exploit children")]
    [TestCase("its resolutions 1612 (2005) and 1882 (2009) on children and armed conflict and 1674 (2006) on the protection of civilians,",
        "children and armed conflict", "children and armed conflict", "protection of civilians")]
    public void Number_IsAboutWhatIsSaidBehindIt(string words, params string?[] topics) => Assert.That(Topics(words), Is.EqualTo(topics));

    [TestCase("the implementation of resolution 1325 (2000) on its anniversary,")]
    [TestCase("resolution 1783 (2007) on 31 October 2007,")]
    [TestCase("resolution 1244 (1999) on the basis of information provided,")]
    [TestCase("resolution 54/260 A of 7 April 2000 on the financing of the Mission,")]
    [TestCase("resolution 60/1 of 16 September 2005 on the same subject,")]
    [TestCase("resolution 60/1 of 16 September 2005, entitled “Transforming our world”, on development,")]
    [TestCase("the report (S/2011/55),")]
    [TestCase("the final report of the Panel and the mission report of the Secretary-General (S/2011/55),")]
    [TestCase("his report (S/2011/55) and the report of its Panel (S/2011/56),")]
    public void WhatIsNoTopic_IsNone(string words) => Assert.That(Topics(words), Is.All.Null.And.Not.Empty);

    [TestCase("the report of the Secretary-General on children and armed conflict in Sylvania (S/2011/55),",
        "report of the Secretary-General on children and armed conflict in Sylvania")]
    [TestCase("the second annual report of the Panel established pursuant to resolution 1325 (2000) on its work (S/2011/55),", null,
        "second annual report of the Panel established pursuant to resolution 1325 (2000) on its work")]
    [TestCase("the letter dated 3 May 2022 from the President of Sylvania, addressed to the Council (S/2022/370),",
        "letter dated 3 May 2022 from the President of Sylvania, addressed to the Council")]
    [TestCase("the report of the Advisory Board on Lakes that would reduce the risk (A/56/400),", "report of the Advisory Board on Lakes")]
    [TestCase("the report of the Secretary-General on the triennial review of rates in that country (S/2011/55),",
        "report of the Secretary-General on the triennial review of rates in that country")]
    [TestCase("the agreement of 3 May, and the report of the Panel of Experts on Sylvania (S/2011/55),", "report of the Panel of Experts on Sylvania")]
    public void Symbol_IsWhatItIsCalledBefore(string words, params string?[] topics) => Assert.That(Topics(words), Is.EqualTo(topics));

    [Test]
    public void Note_IsWhatItsMarkStandsBehind() => Assert.That(
        Extractor.Default.ExtractText(
            "text",
            """
            A/RES/74/500

            The General Assembly,

            Taking note of the report of the Secretary-General on clean lakes,¹

            Having considered the report of the Secretary-General and the Programme of Action of Norland,²

            1. Decides to remain seized of the matter.

            ¹ A/74/301.

            ² A/CONF.9/12.
            """).Citations.Where(c => c.Source.StartsWith("FN", StringComparison.Ordinal)).Select(c => c.Target?.Topic),
        Is.EqualTo(new[] { "report of the Secretary-General on clean lakes", null }));

    private static IEnumerable<string?> Topics(string words) =>
        Names.NotingText.Cited(words).Where(cited => cited is not { Symbol: null }).Select(cited => cited?.Topic);
}
