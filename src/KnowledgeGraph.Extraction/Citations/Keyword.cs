namespace KnowledgeGraph.Extraction.Citations;

/// <summary>The words that the grammar of citations knows, whatever their case.</summary>
internal enum Keyword : byte
{
    /// <summary>Any other word.</summary>
    None,

#pragma warning disable CS1591, SA1602 // each is the word it is named after
    Resolution, Resolutions, Decision, Decisions, Statement, Statements,
    Its, The, Of, And, Or, To, In, On, For, Against, With, By, From, At, A, An, As, Upon, Between, Within, Under, Through, Concerning, Relating, Regarding, Other,
    This, That, These, Those, Such, Present, Said, Same, Thereto, Thereof, Entitled, Including, Particular, Well, See, Also,
    Paragraph, Article, Chapter, Section, Annex, Part, Appendix, Goal, Preambular, Operative, Subparagraph, Rule, Principle, Title, Page,
    Ibid, Vol, No, Nos, United, Nations, League, Treaty, Series, Official, Records, Supplement, Session, Sales, Publication, Document,
    All, Any, Previous, Relevant, Related, Earlier, Subsequent, Applicable, Pertinent, Existing, Recent, Past, Prior, Various, Several, Numerous, Respective, Her, His, Their, Our,
    President, General, Assembly, Security, Council, Commission, Committee, Conference, Meeting, Parties, States, Office, Secretariat, Adopted, Both, Dated,
    Conventions, Instruments, Treaties, Protocols, Agreements, Declarations, Covenants, Report, Reports, Letter, Note, Not, Which, Protocol, Convention, Covenant, Charter,
    Declaration, Statute, Agreement, Programme, Plan, Platform, Agenda, Framework, Principles, Rules, Guidelines, Strategy, First, Second, Third, Fourth, Fifth, Sixth, Seventh, Eighth,
    Ninth, Tenth, Eleventh, Twelfth, Last, Sentence, Action, Recommendation, Resolve,
#pragma warning restore CS1591, SA1602
}
